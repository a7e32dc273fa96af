package org.duijie.client.contract;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duijie.client.junit.OneDemo;
import org.duijie.client.model.Challenge;
import org.duijie.client.model.ChallengeDraft;
import org.duijie.client.model.FeedbackDraft;
import org.duijie.client.model.NextRequest;
import org.duijie.client.model.Personalise;
import org.duijie.client.model.Pooled;
import org.duijie.client.model.PooledAnswer;
import org.duijie.client.model.ProfileClaim;
import org.duijie.client.model.Researcher;
import org.duijie.client.program.Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The personal side of recommendations through the generated client. The demo's researcher has claimed a profile.
@ExtendWith(OneDemo.class)
class RecommendationsIT {
    private static final List<String> ROLES =
            List.of("ENTERPRISE", "INSTITUTION", "ALLIANCE_ADMIN", "BROKER", "REVIEWER", "OPERATOR");

    private Caller anyone;
    private Caller person;
    private Caller unit;
    private Caller enterprise;
    private String profile = "";
    private Optional<String> posted = Optional.empty();

    @BeforeEach
    void call(Server server) throws Exception {
        anyone = Caller.anonymous(server);
        person = Caller.as("RESEARCHER", server);
        unit = Caller.as("INSTITUTION", server);
        enterprise = Caller.as("ENTERPRISE", server);
        profile = claimed().getId();
        person.recommendations()
                .changePersonalise(profile, new Personalise().feed(true).forget(true));
    }

    @AfterEach
    void leave_the_demo_as_it_was() throws Exception {
        person.recommendations()
                .changePersonalise(profile, new Personalise().feed(true).forget(true));
        if (posted.isPresent()) {
            String version =
                    "\"" + enterprise.challenges().readChallenge(posted.get()).getVersion() + "\"";
            enterprise.challenges().withdrawChallenge(posted.get(), version, null);
        }
    }

    private List<Researcher> researchers() throws Exception {
        return anyone.catalogue()
                .searchResearchers(null, null, null, null, null, 100, null)
                .getItems();
    }

    private Researcher claimed() throws Exception {
        String id = person.recommendations().listClaims().getItems().stream()
                .filter(claim -> claim.getState().getCode().equals("CONFIRMED"))
                .findFirst()
                .orElseThrow()
                .getResearcher();
        return person.catalogue().readResearcher(id);
    }

    private static List<String> ids(PooledAnswer answer) {
        return answer.getItems().stream().map(item -> item.getRecord().getId()).toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private PooledAnswer list(int limit) throws Exception {
        return person.directions().recommendChallenges(profile, limit, null);
    }

    @Test
    void a_batch_stays_as_it_is_and_the_next_one_holds_nothing_of_it() throws Exception {
        PooledAnswer first = list(2);
        assertThat(first.getManner()).isEqualTo("PERSONAL");
        assertThat(first.getItems())
                .isNotEmpty()
                .allSatisfy(item -> assertThat(item.getWorks()).isNotEmpty());
        assertThat(ids(list(2))).isEqualTo(ids(first));
        assertThat(ids(list(1))).isEqualTo(ids(first).subList(0, 1));

        NextRequest after = new NextRequest().after(requireNonNull(first.getBatch()));
        PooledAnswer next = person.recommendations().nextRecommendations(profile, after, 2);
        PooledAnswer clickedTwice = person.recommendations().nextRecommendations(profile, after, 2);

        assertThat(ids(next)).doesNotContainAnyElementsOf(ids(first));
        assertThat(ids(clickedTwice)).isEqualTo(ids(next));
        assertThat(person.recommendations().earlierRecommendations(profile, 50).getItems().stream()
                        .map(item -> item.getRecord().getId()))
                .containsExactlyElementsOf(ids(first));
    }

    @Test
    void a_dismissal_with_a_reason_is_kept_shown_to_its_author_alone_and_taken_back() throws Exception {
        String challenge = ids(list(10)).getFirst();
        FeedbackDraft draft = new FeedbackDraft()
                .researcher(profile)
                .challenge(challenge)
                .reason("BUDGET")
                .note("预算太少");

        person.recommendations().giveFeedback(draft);
        person.recommendations().giveFeedback(draft.reason("NO_CAPACITY"));

        Pooled dismissed = list(10).getItems().getFirst();
        assertThat(dismissed.getRecord().getId()).isEqualTo(challenge);
        assertThat(requireNonNull(dismissed.getDismissal()).getReason().getLabel())
                .isEqualTo("暂无精力");
        assertThat(person.recommendations().readFeedback(profile).getItems())
                .singleElement()
                .satisfies(feedback -> assertThat(feedback.getNote()).isEqualTo("预算太少"));
        assertThat(anyone.get("/api/v1/researchers/" + profile + "/recommendations")
                        .body())
                .doesNotContain("预算太少")
                .doesNotContain("NO_CAPACITY");

        person.recommendations().withdrawFeedback(profile, challenge);
        person.recommendations().withdrawFeedback(profile, challenge);
        assertThat(list(10).getItems().getFirst().getDismissal()).isNull();
    }

    @Test
    void what_was_dismissed_comes_again_when_it_changes_and_not_when_it_only_changes_keywords() throws Exception {
        String words = String.join("", claimed().getKeywords());
        ChallengeDraft draft = new ChallengeDraft()
                .title("求" + requireNonNull(claimed().getDirections()))
                .teaser(words + requireNonNull(claimed().getSelfIntroduction()));
        Caller.Posted written = enterprise.post(draft);
        Challenge challenge = written.challenge();
        posted = Optional.of(challenge.getId());
        PooledAnswer first = person.directions().recommendChallenges(profile, 50, written.sequence());
        assertThat(ids(first)).contains(challenge.getId());
        person.recommendations()
                .giveFeedback(new FeedbackDraft()
                        .researcher(profile)
                        .challenge(challenge.getId())
                        .reason("OTHER"));

        change(draft.keywords(List.of("新关键词")));
        PooledAnswer second = next(first);
        assertThat(ids(second)).doesNotContain(challenge.getId());

        change(draft.teaser(draft.getTeaser() + "，预算已提高"));
        PooledAnswer third = next(second);
        assertThat(third.getItems())
                .filteredOn(item -> item.getRecord().getId().equals(challenge.getId()))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.getAgain()).isTrue();
                    assertThat(item.getDismissal()).isNull();
                });
    }

    private PooledAnswer next(PooledAnswer before) throws Exception {
        return person.recommendations()
                .nextRecommendations(profile, new NextRequest().after(requireNonNull(before.getBatch())), 50);
    }

    private void change(ChallengeDraft draft) throws Exception {
        String id = posted.orElseThrow();
        String version = "\"" + enterprise.challenges().readChallenge(id).getVersion() + "\"";
        enterprise.challenges().changeChallenge(id, draft, version, null);
    }

    @Test
    void one_step_leads_to_the_newest_challenges_and_deletes_what_was_remembered() throws Exception {
        String challenge = ids(list(10)).getFirst();
        person.recommendations()
                .giveFeedback(new FeedbackDraft()
                        .researcher(profile)
                        .challenge(challenge)
                        .reason("REGION"));

        assertThat(person.recommendations()
                        .changePersonalise(
                                profile, new Personalise().feed(false).forget(true))
                        .getFeed())
                .isFalse();

        PooledAnswer plain = list(10);
        assertThat(plain.getManner()).isEqualTo("NEWEST");
        assertThat(plain.getBatch()).isNull();
        assertThat(plain.getItems()).hasSize(10).allSatisfy(item -> {
            assertThat(item.getWorks()).isEmpty();
            assertThat(item.getDismissal()).isNull();
        });
        assertThat(person.recommendations().readFeedback(profile).getItems()).isEmpty();
        assertThat(anyone.directions().recommendChallenges(profile, 5, null).getManner())
                .isEqualTo("PROFILE");
        assertThat(person.recommendations().readPersonalise(profile).getFeed()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"reason\":\"BUDGET\"}|researcher",
                "{\"researcher\":\"P\",\"challenge\":\"C\"}|reason",
                "{\"researcher\":\"P\",\"challenge\":\"C\",\"reason\":\"BORED\"}|reason",
                "{\"researcher\":\"P\",\"challenge\":\"C\",\"reason\":\"OTHER\",\"note\":\"LONG\"}|note"
            })
    void faulty_feedback_names_the_field(String body, String field) throws Exception {
        String sent = body.replace("\"P\"", "\"" + profile + "\"")
                .replace("\"C\"", "\"" + ids(list(1)).getFirst() + "\"")
                .replace("LONG", "长".repeat(301));

        HttpResponse<String> answer =
                person.speaking("en").send("POST", "/api/v1/feedback", "application/json", bytes(sent));

        Refused.from(answer).with(422, "feedback.invalid");
        assertThat(answer.body()).contains("\"field\":\"" + field + "\"");
    }

    /// The table of who may do what with a profile that somebody has claimed. 401 without an account, 403 for accounts
    /// that may see the profile, 404 where there is nothing to see.
    @Test
    void nobody_but_their_person_reads_or_changes_what_is_personal(Server server) throws Exception {
        String challenge = ids(list(1)).getFirst();
        byte[] feedback = bytes(
                "{\"researcher\":\"%s\",\"challenge\":\"%s\",\"reason\":\"OTHER\"}".formatted(profile, challenge));
        Map<String, byte[]> writes = Map.of(
                "POST /api/v1/researchers/" + profile + "/recommendations/next",
                bytes("{\"after\":1}"),
                "PUT /api/v1/researchers/" + profile + "/personalise",
                bytes("{\"feed\":false}"),
                "POST /api/v1/feedback",
                feedback,
                "DELETE /api/v1/feedback/" + profile + "/" + challenge,
                new byte[0]);
        List<String> reads = List.of(
                "/api/v1/researchers/" + profile + "/recommendations/earlier",
                "/api/v1/researchers/" + profile + "/personalise",
                "/api/v1/feedback?researcher=" + profile);
        for (String role : ROLES) {
            Caller other = Caller.as(role, server);
            for (String path : reads) {
                Refused.from(other.get(path)).with(403, "profile.not-yours");
            }
            for (Map.Entry<String, byte[]> write : writes.entrySet()) {
                String[] line = write.getKey().split(" ", -1);
                Refused.from(other.send(line[0], line[1], "application/json", write.getValue()))
                        .with(403, "profile.not-yours");
            }
        }
        for (String path : reads) {
            Refused.from(anyone.get(path)).with(401, "login.required");
            Refused.from(person.get(path.replace(profile, "00000000-0000-8000-8000-000000000001")))
                    .with(404, "record.not-found");
        }
        for (Map.Entry<String, byte[]> write : writes.entrySet()) {
            String[] line = write.getKey().split(" ", -1);
            Refused.from(anyone.send(line[0], line[1], "application/json", write.getValue()))
                    .with(401, "login.required");
        }
        assertThat(list(1).getManner()).isEqualTo("PERSONAL");
    }

    @Test
    void a_profile_is_claimed_decided_by_its_unit_and_by_nobody_else(Server server) throws Exception {
        Researcher own = claimed();
        String home = own.getAffiliations().getFirst().getOrganisation().getName();
        Researcher free = researchers().stream()
                .filter(each -> each.getClaimState().getCode().equals("UNCLAIMED"))
                .filter(each -> !each.getAffiliations()
                        .getFirst()
                        .getOrganisation()
                        .getName()
                        .equals(home))
                .findFirst()
                .orElseThrow();
        for (String role : ROLES) {
            Refused.from(Caller.as(role, server)
                            .send(
                                    "POST",
                                    "/api/v1/researchers/" + free.getId() + "/claims",
                                    "application/json",
                                    new byte[0]))
                    .with(403, "role.missing");
        }
        ProfileClaim claim = person.recommendations().claimProfile(free.getId());
        assertThat(person.recommendations().claimProfile(free.getId()).getId()).isEqualTo(claim.getId());
        assertThat(claim.getState().getCode()).isEqualTo("REQUESTED");

        String confirm = "/api/v1/claims/" + claim.getId() + "/confirm";
        Refused.from(anyone.send("POST", confirm, "application/json", new byte[0]))
                .with(401, "login.required");
        Refused.from(person.send("POST", confirm, "application/json", new byte[0]))
                .with(403, "profile.not-your-unit");
        Refused.from(unit.send("POST", confirm, "application/json", new byte[0]))
                .with(404, "claim.not-found");
        assertThat(unit.recommendations().readClaims(free.getId()).getItems()).isEmpty();
        assertThat(unit.recommendations().listClaims().getItems())
                .noneMatch(each -> each.getId().equals(claim.getId()));
        Refused.from(unit.send(
                        "POST", "/api/v1/researchers/" + free.getId() + "/objection", "application/json", new byte[0]))
                .with(403, "profile.not-your-unit");

        Caller operator = Caller.as("OPERATOR", server);
        assertThat(operator.recommendations().listClaims().getItems())
                .anyMatch(each -> each.getId().equals(claim.getId()));
        assertThat(operator.recommendations()
                        .refuseClaim(claim.getId())
                        .getState()
                        .getCode())
                .isEqualTo("REFUSED");
        Refused.from(operator.send("POST", confirm, "application/json", new byte[0]))
                .with(409, "claim.decided");
        assertThat(anyone.catalogue()
                        .readResearcher(free.getId())
                        .getClaimState()
                        .getCode())
                .isEqualTo("UNCLAIMED");
        assertThat(person.recommendations().claimProfile(profile).getState().getCode())
                .isEqualTo("CONFIRMED");
    }
}
