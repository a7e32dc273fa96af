package org.duijie.client.contract;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.duijie.client.ApiResponse;
import org.duijie.client.junit.OneDemo;
import org.duijie.client.model.BudgetDraft;
import org.duijie.client.model.Challenge;
import org.duijie.client.model.ChallengeDraft;
import org.duijie.client.model.FieldProblem;
import org.duijie.client.program.Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(OneDemo.class)
class ChallengeLifeIT {

    private Caller anyone;
    private Caller enterprise;
    /// A word that only this test's challenge holds.
    private final String word = "zq"
            + UUID.randomUUID().toString().replace("-", "").substring(0, 10).toLowerCase(Locale.ROOT);

    private Optional<String> posted = Optional.empty();
    private long sequence;

    @BeforeEach
    void call(Server server) throws Exception {
        anyone = Caller.anonymous(server);
        enterprise = Caller.as("ENTERPRISE", server);
    }

    @AfterEach
    void leave_the_demo_as_it_was() throws Exception {
        if (posted.isPresent()) {
            String id = posted.get();
            String version = "\"" + enterprise.challenges().readChallenge(id).getVersion() + "\"";
            enterprise.challenges().withdrawChallenge(id, version, null);
        }
    }

    private ChallengeDraft draft() {
        return new ChallengeDraft()
                .title("测试需求 " + word)
                .teaser("膜蒸馏余热利用的公开摘要")
                .problem("余热温度只有60 ℃，膜蒸馏通量不足，需要疏水膜或组件的办法。")
                .addTargetsItem("通量≥20 L/(m²·h)")
                .budget(new BudgetDraft().max("2000000").currency("CNY"))
                .addKeywordsItem("膜蒸馏");
    }

    private Challenge post(ChallengeDraft draft) throws Exception {
        Caller.Posted answer = enterprise.post(draft);
        sequence = answer.sequence();
        posted = Optional.of(answer.challenge().getId());
        return answer.challenge();
    }

    private long found(Caller caller, String q) throws Exception {
        return caller.challenges()
                .searchChallenges(q, null, null, null, null, null, null, sequence)
                .getTotal();
    }

    @Test
    void a_stranger_may_not_post_change_or_withdraw() throws Exception {
        String id = anyone.allChallenges().getFirst().getId();

        Refused.by(() -> anyone.challenges().postChallenge(draft(), null)).with(401, "login.required");
        Refused.by(() -> anyone.challenges().changeChallenge(id, draft(), "\"1\"", null))
                .with(401, "login.required");
        Refused.by(() -> anyone.challenges().withdrawChallenge(id, "\"1\"", null))
                .with(401, "login.required");
        assertThat(found(anyone, word)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"RESEARCHER", "INSTITUTION", "BROKER", "REVIEWER", "ALLIANCE_ADMIN"})
    void who_is_no_enterprise_may_not_post(String role, Server server) throws Exception {
        Caller other = Caller.as(role, server);

        Refused.by(() -> other.challenges().postChallenge(draft(), null)).with(403, "role.missing");
        assertThat(found(other, word)).isZero();
    }

    @Test
    void a_posted_challenge_answers_201_with_place_and_version() throws Exception {
        ApiResponse<Challenge> answer = enterprise.challenges().postChallengeWithHttpInfo(draft(), null);
        posted = Optional.of(answer.getData().getId());

        assertThat(answer.getStatusCode()).isEqualTo(201);
        assertThat(answer.getHeaders().get("location"))
                .containsExactly("/api/v1/challenges/" + answer.getData().getId());
        assertThat(answer.getHeaders().get("etag"))
                .containsExactly("\"" + answer.getData().getVersion() + "\"");
        assertThat(answer.getData().getTitle()).isEqualTo("测试需求 " + word);
        assertThat(requireNonNull(answer.getData().getBudget()).getMax()).isEqualTo("2000000");
        assertThat(requireNonNull(answer.getData().getPoster()).getName()).isNotBlank();
    }

    @Test
    void a_posted_challenge_is_found_matched_changed_and_withdrawn() throws Exception {
        Challenge challenge = post(draft());
        String id = challenge.getId();
        assertThat(found(anyone, word)).isEqualTo(1);
        Truth.require(enterprise.matches().matchChallenge(id, null, null, null));
        Truth.require(anyone.matches().matchChallenge(id, null, null, null));

        String first = "\"" + challenge.getVersion() + "\"";
        Challenge changed =
                enterprise.challenges().changeChallenge(id, draft().title("改过的需求 changed" + word), first, null);
        assertThat(changed.getVersion()).isGreaterThan(challenge.getVersion());
        assertThat(anyone.challenges().readChallenge(id).getTitle()).isEqualTo("改过的需求 changed" + word);
        assertThat(found(anyone, "changed" + word)).isEqualTo(1);
        assertThat(found(anyone, word)).isZero();

        enterprise.challenges().withdrawChallenge(id, "\"" + changed.getVersion() + "\"", null);
        posted = Optional.empty();
        Refused.by(() -> anyone.challenges().readChallenge(id)).with(404, "record.not-found");
        Refused.by(() -> anyone.matches().matchChallenge(id, null, null, null)).with(404, "record.not-found");
        assertThat(found(anyone, "changed" + word))
                .as("a withdrawal is acknowledged only after every index hides it")
                .isZero();
    }

    @Test
    void a_search_after_what_nobody_wrote_is_refused() {
        Refused.by(() -> anyone.challenges().searchChallenges(null, null, null, null, null, null, null, Long.MAX_VALUE))
                .with(400, "sequence.unknown");
        Refused.by(() -> anyone.challenges().searchChallenges(null, null, null, null, null, null, null, -1L))
                .with(400, "sequence.unknown");
    }

    @Test
    void an_old_version_is_refused_and_changes_nothing() throws Exception {
        Challenge challenge = post(draft());
        String id = challenge.getId();
        String old = "\"" + challenge.getVersion() + "\"";
        Challenge changed = enterprise.challenges().changeChallenge(id, draft().teaser("第二版"), old, null);

        Refused.by(() -> enterprise.challenges().changeChallenge(id, draft().teaser("第三版"), old, null))
                .with(412, "version.stale");
        Refused.by(() -> enterprise.challenges().withdrawChallenge(id, old, null))
                .with(412, "version.stale");
        Refused.by(() -> enterprise.challenges().changeChallenge(id, draft(), null, null))
                .with(428, "version.required");
        Refused.by(() -> enterprise.challenges().changeChallenge(id, draft(), "\"one\"", null))
                .with(400, "version.malformed");
        assertThat(enterprise.challenges().readChallenge(id)).isEqualTo(changed);
    }

    @Test
    void nobody_changes_or_withdraws_what_belongs_to_another_organisation() throws Exception {
        String own = ownOrganisation();
        Challenge others = enterprise.allChallenges().stream()
                .filter(challenge ->
                        challenge.getOwner() != null && !challenge.getOwner().equals(own))
                .findFirst()
                .orElseThrow();
        String version = "\"" + others.getVersion() + "\"";

        Refused.by(() -> enterprise.challenges().changeChallenge(others.getId(), draft(), version, null))
                .with(403, "owner.other");
        Refused.by(() -> enterprise.challenges().withdrawChallenge(others.getId(), version, null))
                .with(403, "owner.other");
        assertThat(anyone.challenges().readChallenge(others.getId()).getTitle()).isEqualTo(others.getTitle());
    }

    /// The organisation of the enterprise's account, as the owner of what it posts.
    private String ownOrganisation() throws Exception {
        Challenge own = posted.isPresent() ? enterprise.challenges().readChallenge(posted.get()) : post(draft());
        return requireNonNull(own.getOwner());
    }

    @Test
    void everything_that_is_wrong_with_a_draft_is_told_at_once() throws Exception {
        ChallengeDraft wrong = new ChallengeDraft()
                .title("x")
                .bidCloses("31.12.2027")
                .solveWithinMonths(-1)
                .mode("LOTTERY")
                .region("beijing")
                .budget(new BudgetDraft().min("300").max("200"))
                .addFieldsItem("no-such-field")
                .putDisclosureItem("title", "OWNER")
                .problem("长".repeat(20_001));

        Refused refused = Refused.by(() -> enterprise.challenges().postChallenge(wrong, null))
                .with(422, "challenge.invalid");
        assertThat(refused.problem().getErrors())
                .extracting(FieldProblem::getField)
                .contains(
                        "title",
                        "bidCloses",
                        "solveWithinMonths",
                        "mode",
                        "region",
                        "budget",
                        "fields",
                        "disclosure",
                        "problem");
        assertThat(refused.problem().getErrors())
                .allSatisfy(error -> assertThat(error.getMessage()).isNotBlank());
        Refused.by(() -> enterprise.challenges().postChallenge(new ChallengeDraft(), null))
                .with(422, "challenge.invalid");
    }

    @Test
    void a_field_for_registered_users_is_absent_for_strangers_everywhere() throws Exception {
        String secret = "registered" + word;
        Challenge challenge =
                post(draft().problem("只有登录用户才能看到的难题：" + secret).putDisclosureItem("problem", "REGISTERED"));
        String id = challenge.getId();
        assertThat(found(enterprise, secret)).isEqualTo(1);

        assertThat(enterprise.challenges().readChallenge(id).getProblem()).contains(secret);
        assertThat(anyone.challenges().readChallenge(id).getProblem()).isNull();
        assertThat(anyone.get("/api/v1/challenges/" + id).body()).doesNotContain(secret, "\"problem\"");
        assertThat(found(anyone, secret)).isZero();
        assertThat(anyone.matches().matchChallenge(id, null, null, null).getChallenge())
                .doesNotContainKey("problem");
        assertThat(enterprise.matches().matchChallenge(id, null, null, null).getChallenge())
                .containsKey("problem");
        assertThat(anyone.get("/challenges/" + id).body()).doesNotContain(secret);
    }

    @Test
    void a_field_for_the_owner_alone_is_absent_for_other_users(Server server) throws Exception {
        String secret = "confidential" + word;
        Challenge challenge = post(draft().confidential("商业秘密：" + secret).putDisclosureItem("confidential", "OWNER"));
        Caller researcher = Caller.as("RESEARCHER", server);
        assertThat(found(researcher, word)).isEqualTo(1);

        assertThat(enterprise.challenges().readChallenge(challenge.getId()).getConfidential())
                .contains(secret);
        assertThat(researcher.challenges().readChallenge(challenge.getId()).getConfidential())
                .isNull();
        assertThat(found(researcher, secret)).isZero();
    }

    @Test
    void a_challenge_that_others_may_not_know_of_does_not_exist_for_them(Server server) throws Exception {
        Challenge challenge = post(draft().visibleTo("REGISTERED"));
        String id = challenge.getId();
        assertThat(found(enterprise, word)).isEqualTo(1);

        assertThat(Caller.as("BROKER", server).challenges().readChallenge(id).getId())
                .isEqualTo(id);
        Refused.by(() -> anyone.challenges().readChallenge(id)).with(404, "record.not-found");
        Refused.by(() -> anyone.matches().matchChallenge(id, null, null, null)).with(404, "record.not-found");
        assertThat(found(anyone, word)).isZero();
        assertThat(anyone.allChallenges()).noneMatch(seen -> seen.getId().equals(id));
    }

    @Test
    void a_challenge_sent_twice_under_one_key_is_posted_once(Server server) throws Exception {
        String key = UUID.randomUUID().toString();
        Challenge first = enterprise.challenges().postChallenge(draft(), key);
        posted = Optional.of(first.getId());

        assertThat(enterprise.challenges().postChallenge(draft(), key)).isEqualTo(first);
        Refused.by(() -> enterprise.challenges().postChallenge(draft().teaser("另一个"), key))
                .with(422, "idempotency.mismatch");
        Refused.by(() -> enterprise.challenges().postChallenge(draft(), "not a key"))
                .with(400, "idempotency.malformed");
        String version = "\"" + first.getVersion() + "\"";
        String next = UUID.randomUUID().toString();
        Challenge changed =
                enterprise.challenges().changeChallenge(first.getId(), draft().teaser("第二版"), version, next);
        assertThat(enterprise.challenges().changeChallenge(first.getId(), draft().teaser("第二版"), version, next))
                .isEqualTo(changed);
        assertThat(enterprise.challenges().postChallenge(draft(), key))
                .as("the first answer, whatever came after")
                .isEqualTo(first);
    }

    @Test
    void an_anonymous_poster_is_not_named() throws Exception {
        Challenge open = post(draft());
        String own = requireNonNull(open.getOwner());
        String poster = requireNonNull(open.getPoster()).getName();
        Challenge hidden = enterprise
                .challenges()
                .changeChallenge(open.getId(), draft().anonymous(true), "\"" + open.getVersion() + "\"", null);

        String body = anyone.get("/api/v1/challenges/" + hidden.getId()).body();
        assertThat(body).doesNotContain(poster, own);
        assertThat(anyone.get("/challenges/" + hidden.getId()).body()).doesNotContain(poster);
        assertThat(List.of(anyone.challenges().readChallenge(hidden.getId()).getAnonymous()))
                .containsExactly(true);
    }
}
