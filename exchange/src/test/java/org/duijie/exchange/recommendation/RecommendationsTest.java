package org.duijie.exchange.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.duijie.domain.ProfileClaim;
import org.duijie.domain.RecordId;
import org.duijie.domain.RecordState;
import org.duijie.domain.Researcher;
import org.duijie.domain.Researcher.ClaimState;
import org.duijie.domain.access.Role;
import org.duijie.domain.access.Viewer;
import org.duijie.exchange.LetterEncoder;
import org.duijie.exchange.MemoryStore;
import org.duijie.exchange.MemoryTrail;
import org.duijie.exchange.MemoryVectors;
import org.duijie.exchange.Records;
import org.duijie.exchange.Refusal;
import org.duijie.exchange.catalogue.Catalogue;
import org.duijie.exchange.catalogue.DocumentVectors;
import org.duijie.exchange.catalogue.ImportOutcome;
import org.duijie.exchange.catalogue.IndexFollower;
import org.duijie.exchange.challenge.Directions;
import org.duijie.matcher.lucene.LuceneCatalogueIndex;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecommendationsTest {
    private static final RecordId PROFILE = Records.id("热管理研究员");
    private static final RecordId UNIVERSITY = Records.id("江城大学");
    private static final Viewer.Member PERSON = account("person", UNIVERSITY, Role.RESEARCHER);
    private static final Viewer.Member COLLEAGUE = account("colleague", UNIVERSITY, Role.RESEARCHER);
    private static final Viewer.Member UNIT = account("unit", UNIVERSITY, Role.INSTITUTION);
    private static final Viewer.Member OTHER_UNIT = account("other", Records.FACTORY, Role.INSTITUTION);
    private static final Viewer.Member OPERATOR = account("operator", RecordId.UNKNOWN, Role.OPERATOR);

    @TempDir
    private Path folder;

    private final MemoryStore store = new MemoryStore();
    private LuceneCatalogueIndex index;
    private IndexFollower follower;
    private Catalogue catalogue;
    private ProfileClaims claims;

    private static Viewer.Member account(String name, RecordId organisation, Role role) {
        return new Viewer.Member(Records.id(name), organisation, Set.of(role), List.of(), LocalDate.of(2026, 11, 23));
    }

    @BeforeEach
    void begin() {
        LetterEncoder encoder = new LetterEncoder();
        index = LuceneCatalogueIndex.open(folder, encoder.id());
        follower = new IndexFollower(store, index, new DocumentVectors(encoder, new MemoryVectors()));
        catalogue = new Catalogue(store, store, index, new MemoryTrail());
        claims = new ProfileClaims(catalogue, store, store, Clock.systemUTC());
        store.put(
                profile(),
                challenge("动力电池热管理一号").challenge(),
                challenge("动力电池热管理二号").challenge(),
                challenge("动力电池热管理三号").challenge());
        settle();
    }

    @AfterEach
    void end() {
        follower.close();
        index.close();
    }

    private static Researcher profile() {
        return Records.keyed("热管理研究员")
                .title("动力电池热管理")
                .text("动力电池热管理")
                .owner(UNIVERSITY)
                .researcher(ClaimState.UNCLAIMED);
    }

    private static Records challenge(String key) {
        return Records.keyed(key).text("动力电池热管理").owner(Records.FACTORY);
    }

    private void settle() {
        follower.catchUp();
        follower.fillVectors((ready, total) -> {});
    }

    private Recommendations on(String day) {
        Clock clock = Clock.fixed(Instant.parse(day + "T04:00:00Z"), ZoneOffset.UTC);
        return new Recommendations(
                catalogue, new Directions(catalogue, index, new LetterEncoder(), clock), claims, store, clock);
    }

    private void claimed() {
        ProfileClaim claim = claims.request(PERSON, PROFILE);
        claims.decide(UNIT, claim.id(), true);
        settle();
    }

    private static List<RecordId> ids(Delivered delivered) {
        return delivered.items().stream()
                .map(item -> item.speaker().record().id())
                .toList();
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(call)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void an_unclaimed_profile_remembers_nothing_for_anybody() {
        Delivered first = on("2026-11-23").list(PERSON, PROFILE, 2);
        Delivered later = on("2026-11-24").list(PERSON, PROFILE, 2);

        assertThat(first.manner()).isEqualTo(Delivered.Manner.PROFILE);
        assertThat(ids(first)).hasSize(2).isEqualTo(ids(later));
        assertThat(store.recall(PERSON.user(), PROFILE)).isEqualTo(Memory.NONE);
    }

    @Test
    void their_person_sees_each_challenge_once_and_the_same_list_all_day() {
        claimed();
        Delivered monday = on("2026-11-23").list(PERSON, PROFILE, 2);
        assertThat(monday.manner()).isEqualTo(Delivered.Manner.PERSONAL);
        assertThat(monday.items())
                .allSatisfy(item -> assertThat(item.speaker().items()).isNotEmpty());
        assertThat(ids(on("2026-11-23").list(PERSON, PROFILE, 2))).isEqualTo(ids(monday));

        Delivered next = on("2026-11-23").next(PERSON, PROFILE, monday.batch(), 2);
        assertThat(ids(next)).hasSize(1).doesNotContainAnyElementsOf(ids(monday));
        assertThat(ids(on("2026-11-24").list(PERSON, PROFILE, 2))).isEmpty();
        assertThat(on("2026-11-24").earlier(PERSON, PROFILE, 10)).hasSize(3);
    }

    @Test
    void a_changed_challenge_comes_again_and_other_people_see_what_they_always_saw() {
        claimed();
        on("2026-11-23").list(PERSON, PROFILE, 10);
        store.put(challenge("动力电池热管理二号").closes("2027-01-31").challenge());
        settle();

        Delivered tuesday = on("2026-11-24").list(PERSON, PROFILE, 10);

        assertThat(ids(tuesday)).containsExactly(Records.id("动力电池热管理二号"));
        assertThat(tuesday.items().getFirst().again()).isTrue();
        assertThat(ids(on("2026-11-24").list(UNIT, PROFILE, 10))).hasSize(3);
    }

    @Test
    void a_dismissal_is_kept_with_its_code_and_taken_back() {
        claimed();
        Recommendations recommendations = on("2026-11-23");
        RecordId challenge = ids(recommendations.list(PERSON, PROFILE, 10)).getFirst();

        recommendations.dismiss(PERSON, PROFILE, challenge, Dismissal.Reason.BUDGET, " 太少 ");
        Dismissal kept = recommendations
                .list(PERSON, PROFILE, 10)
                .items()
                .getFirst()
                .dismissal()
                .orElseThrow();
        assertThat(kept.reason()).isEqualTo(Dismissal.Reason.BUDGET);
        assertThat(kept.note()).isEqualTo("太少");
        assertThat(kept).asString().doesNotContain("太少");
        assertThat(recommendations.dismissed(PERSON, PROFILE)).hasSize(1);

        recommendations.restore(PERSON, PROFILE, challenge);
        assertThat(recommendations.dismissed(PERSON, PROFILE)).isEmpty();
        refused(
                "recommendation.not-found",
                () -> recommendations.dismiss(PERSON, PROFILE, Records.id("没有"), Dismissal.Reason.OTHER, ""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Dismissal(Dismissal.Reason.OTHER, "长".repeat(301), Instant.EPOCH));
    }

    @Test
    void switched_off_the_newest_open_challenges_come_without_a_profile_and_nothing_is_remembered() {
        claimed();
        Recommendations recommendations = on("2026-11-23");
        recommendations.list(PERSON, PROFILE, 10);
        store.put(
                Records.keyed("茶叶分级").text("茶叶分级").challenge(),
                Records.keyed("过期").text("过期").closes("2020-01-31").challenge(),
                Records.keyed("撤回").text("撤回").state(RecordState.WITHDRAWN).challenge());
        settle();

        assertThat(recommendations.personalise(PERSON, PROFILE, false, true)).isFalse();
        Delivered plain = recommendations.list(PERSON, PROFILE, 2);

        assertThat(plain.manner()).isEqualTo(Delivered.Manner.NEWEST);
        assertThat(ids(plain)).containsExactly(Records.id("茶叶分级"), Records.id("动力电池热管理三号"));
        assertThat(plain.items())
                .allSatisfy(item -> assertThat(item.speaker().items()).isEmpty());
        assertThat(store.recall(PERSON.user(), PROFILE).items()).isEmpty();
        assertThat(recommendations.personalise(PERSON, PROFILE, true, false)).isTrue();
        assertThat(ids(recommendations.list(PERSON, PROFILE, 10))).hasSize(3);
    }

    @Test
    void a_profile_is_claimed_by_one_account_and_confirmed_by_its_unit_alone() {
        ProfileClaim claim = claims.request(PERSON, PROFILE);
        assertThat(claims.request(PERSON, PROFILE)).isEqualTo(claim);
        ProfileClaim rival = claims.request(COLLEAGUE, PROFILE);
        refused("role.missing", () -> claims.request(UNIT, PROFILE));
        refused("role.missing", () -> claims.request(Viewer.ANONYMOUS, PROFILE));
        refused("profile.not-your-unit", () -> claims.decide(PERSON, claim.id(), true));
        refused("claim.not-found", () -> claims.decide(OTHER_UNIT, claim.id(), true));
        assertThat(claims.claims(PERSON, PROFILE)).containsExactly(claim);
        assertThat(claims.claims(OTHER_UNIT, PROFILE)).isEmpty();
        assertThat(claims.waiting(UNIT)).hasSize(2);
        assertThat(claims.waiting(OTHER_UNIT)).isEmpty();
        assertThat(claims.waiting(OPERATOR)).hasSize(2);

        claims.decide(UNIT, claim.id(), true);
        claims.decide(UNIT, claim.id(), true);

        assertThat(claims.profilesOf(PERSON)).containsExactly(PROFILE);
        assertThat(((Researcher) catalogue.require(PERSON, PROFILE).record()).claimState())
                .isEqualTo(ClaimState.CLAIMED);
        refused("claim.taken", () -> claims.decide(UNIT, rival.id(), true));
        refused("claim.decided", () -> claims.decide(UNIT, claim.id(), false));
        refused("profile.not-yours", () -> on("2026-11-23").personalised(COLLEAGUE, PROFILE));
        claims.decide(UNIT, rival.id(), false);
        refused("claim.taken", () -> claims.request(COLLEAGUE, PROFILE));
    }

    @Test
    void a_re_import_does_not_take_a_claim_away() {
        claimed();

        assertThat(catalogue.accept(OPERATOR, List.of(profile()))).isEqualTo(new ImportOutcome(0, 0, 1));
        assertThat(claims.personOf(PERSON, PROFILE)).isPresent();
    }

    @Test
    void an_objection_erases_the_profile_from_store_and_index_and_keeps_it_out() {
        claimed();
        refused("profile.not-your-unit", () -> claims.object(COLLEAGUE, PROFILE));
        refused("profile.not-your-unit", () -> claims.object(OTHER_UNIT, PROFILE));

        claims.object(PERSON, PROFILE);
        follower.catchUp();

        assertThat(catalogue.find(new Viewer.Steward("test"), PROFILE)).isEmpty();
        assertThat(index.status().documents()).isEqualTo(3);
        refused("record.not-found", () -> on("2026-11-23").list(PERSON, PROFILE, 10));
        assertThat(catalogue.accept(OPERATOR, List.of(profile())).objected()).containsExactly(PROFILE);
        assertThat(catalogue.find(new Viewer.Steward("test"), PROFILE)).isEmpty();
    }

    @Test
    void a_row_that_reports_an_objection_erases_what_is_stored() {
        assertThat(catalogue
                        .accept(OPERATOR, List.of(profile().as(ClaimState.OBJECTED)))
                        .objected())
                .containsExactly(PROFILE);
        assertThat(catalogue.find(new Viewer.Steward("test"), PROFILE)).isEmpty();
        assertThat(catalogue.accept(OPERATOR, List.of(profile())).objected()).containsExactly(PROFILE);
    }
}
