package org.duijie.exchange.challenge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.duijie.domain.Challenge;
import org.duijie.domain.Offer;
import org.duijie.domain.RecordId;
import org.duijie.domain.RecordKind;
import org.duijie.domain.RecordState;
import org.duijie.domain.access.Role;
import org.duijie.domain.access.Viewer;
import org.duijie.domain.match.Evidence;
import org.duijie.domain.match.MatchList;
import org.duijie.exchange.LetterEncoder;
import org.duijie.exchange.MemoryStore;
import org.duijie.exchange.MemoryTrail;
import org.duijie.exchange.MemoryVectors;
import org.duijie.exchange.Records;
import org.duijie.exchange.Refusal;
import org.duijie.exchange.catalogue.Catalogue;
import org.duijie.exchange.catalogue.DocumentVectors;
import org.duijie.exchange.catalogue.IndexFollower;
import org.duijie.exchange.catalogue.RequestKey;
import org.duijie.exchange.catalogue.Stored;
import org.duijie.exchange.catalogue.StoredOffers;
import org.duijie.exchange.catalogue.UnitOfWork.StaleVersion;
import org.duijie.matcher.Matchmaker;
import org.duijie.matcher.SearchQuery;
import org.duijie.matcher.feature.FeatureSet;
import org.duijie.matcher.lucene.LuceneCatalogueIndex;
import org.duijie.models.rank.Calibration;
import org.duijie.models.rank.Forest;
import org.duijie.models.rank.ModelCard;
import org.duijie.models.rank.RankModel;
import org.duijie.models.rank.Ranker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChallengesTest {
    private static final Viewer ENTERPRISE = Records.member(Records.FACTORY, Role.ENTERPRISE);
    private static final Viewer OPERATOR = Records.member(Records.id("平台"), Role.OPERATOR);
    private static final Viewer STRANGER = Records.member(Records.id("路人公司"), Role.ENTERPRISE);
    private static final Viewer INVITED = Records.member(Records.UNIVERSITY, Role.INSTITUTION);

    /// Gives every offer the same score: the order is that of the ids.
    private static final RankModel INDIFFERENT = new RankModel(
            FeatureSet.names(),
            Ranker.of(new Forest(2, List.of()), FeatureSet.names().size()),
            new Calibration(List.of(new Calibration.Step(0, 0.5, 0.1, 0.9, 40)), List.of(1.0, 3.0, 4.0)),
            new ModelCard("indifferent", "", 1, Map.of(), 0, 0, Map.of(), List.of()));

    @TempDir
    private Path folder;

    private final MemoryStore store = new MemoryStore();
    private LuceneCatalogueIndex index;
    private IndexFollower follower;
    private Challenges challenges;

    @BeforeEach
    void begin() {
        LetterEncoder encoder = new LetterEncoder();
        index = LuceneCatalogueIndex.open(folder, encoder.id());
        follower = new IndexFollower(store, index, new DocumentVectors(encoder, new MemoryVectors()));
        challenges = new Challenges(
                new Catalogue(store, store, index, new MemoryTrail()),
                store,
                new Matchmaker(index, encoder, INDIFFERENT, new StoredOffers(store)));
    }

    @AfterEach
    void end() {
        follower.close();
        index.close();
    }

    private static Records need() {
        return Records.keyed("求热管理").owner(Records.FACTORY).text("电池热失控").audience(Records.UNIVERSITY);
    }

    private static void refused(Refusal.Kind kind, String code, Runnable command) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(command::run).satisfies(refusal -> {
            assertThat(refusal.kind()).isEqualTo(kind);
            assertThat(refusal.code()).isEqualTo(code);
        });
    }

    private Challenge stored() {
        return (Challenge)
                store.find(ENTERPRISE, Records.id("求热管理")).orElseThrow().record();
    }

    @Test
    void an_enterprise_posts_its_own_challenge() {
        assertThat(challenges.post(ENTERPRISE, need().challenge()).version()).isEqualTo(1);
        assertThat(stored().title().value()).isEqualTo("求热管理");
    }

    @ParameterizedTest
    @EnumSource
    void posting_takes_the_role_of_an_enterprise_or_an_operator(Role role) {
        Viewer actor = Records.member(Records.FACTORY, role);
        if (role == Role.ENTERPRISE || role == Role.OPERATOR) {
            assertThat(challenges.post(actor, need().challenge()).version()).isEqualTo(1);
        } else {
            refused(Refusal.Kind.FORBIDDEN, "role.missing", () -> challenges.post(actor, need().challenge()));
        }
    }

    @Test
    void a_challenge_that_is_sent_twice_under_a_key_is_posted_once_and_answered_as_first() {
        Optional<RequestKey> key = Optional.of(RequestKey.of(RecordId.of("account", "a"), "key-1", "post x"));
        Stored first = challenges.post(ENTERPRISE, need().challenge(), key);
        challenges.change(ENTERPRISE, need().title("第二版").challenge(), 1);

        assertThat(challenges.post(ENTERPRISE, need().challenge(), key)).isEqualTo(first);
        assertThat(challenges.post(ENTERPRISE, need().title("另一个").challenge(), key))
                .isEqualTo(first);
    }

    @Test
    void another_request_under_a_used_key_is_refused_and_another_accounts_key_is_its_own() {
        RecordId account = RecordId.of("account", "a");
        challenges.post(ENTERPRISE, need().challenge(), Optional.of(RequestKey.of(account, "key-1", "post x")));

        refused(
                Refusal.Kind.UNPROCESSABLE,
                "idempotency.mismatch",
                () -> challenges.change(
                        ENTERPRISE, need().challenge(), 1, Optional.of(RequestKey.of(account, "key-1", "change x"))));
        RequestKey others = RequestKey.of(RecordId.of("account", "b"), "key-1", "change x");
        assertThat(challenges
                        .change(ENTERPRISE, need().challenge(), 1, Optional.of(others))
                        .version())
                .isEqualTo(2);
    }

    @Test
    void a_refused_request_uses_up_no_key() {
        Optional<RequestKey> key = Optional.of(RequestKey.of(RecordId.of("account", "a"), "key-1", "change x"));
        challenges.post(ENTERPRISE, need().challenge());
        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> challenges.change(ENTERPRISE, need().challenge(), 7, key));

        assertThat(challenges.change(ENTERPRISE, need().challenge(), 1, key).version())
                .isEqualTo(2);
    }

    @Test
    void nobody_posts_for_another_organisation_or_for_none_or_without_a_login() {
        Viewer nobody = Records.member(RecordId.UNKNOWN, Role.ENTERPRISE);

        refused(Refusal.Kind.FORBIDDEN, "owner.other", () -> challenges.post(STRANGER, need().challenge()));
        refused(Refusal.Kind.FORBIDDEN, "role.missing", () -> challenges.post(Viewer.ANONYMOUS, need().challenge()));
        refused(
                Refusal.Kind.FORBIDDEN,
                "owner.other",
                () -> challenges.post(nobody, need().owner(RecordId.UNKNOWN).challenge()));
    }

    @Test
    void what_was_posted_is_not_posted_again_but_changed() {
        challenges.post(ENTERPRISE, need().challenge());

        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> challenges.post(ENTERPRISE, need().challenge()))
                .withMessageContaining("at version 1, not 0");
        assertThat(challenges
                        .change(ENTERPRISE, need().title("改了题目").challenge(), 1)
                        .version())
                .isEqualTo(2);
        assertThat(stored().title().value()).isEqualTo("改了题目");
    }

    @Test
    void a_change_to_an_older_version_is_refused_and_changes_nothing() {
        challenges.post(ENTERPRISE, need().challenge());
        challenges.change(ENTERPRISE, need().title("第二版").challenge(), 1);

        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(
                        () -> challenges.change(ENTERPRISE, need().title("迟到的").challenge(), 1))
                .withMessageContaining("at version 2, not 1");
        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> challenges.withdraw(ENTERPRISE, Records.id("求热管理"), 1));
        assertThat(stored().title().value()).isEqualTo("第二版");
    }

    @Test
    void only_its_owner_and_the_operator_change_a_challenge() {
        challenges.post(ENTERPRISE, need().challenge());

        refused(Refusal.Kind.FORBIDDEN, "owner.other", () -> challenges.change(STRANGER, need().challenge(), 1));
        refused(Refusal.Kind.FORBIDDEN, "role.missing", () -> challenges.withdraw(INVITED, Records.id("求热管理"), 1));
        assertThat(challenges.change(OPERATOR, need().text("更正").challenge(), 1).version())
                .isEqualTo(2);
    }

    @Test
    void a_challenge_is_neither_given_away_nor_taken() {
        challenges.post(ENTERPRISE, need().challenge());
        RecordId other = Records.id("路人公司");

        refused(
                Refusal.Kind.FORBIDDEN,
                "owner.other",
                () -> challenges.change(ENTERPRISE, need().owner(other).challenge(), 1));
        refused(
                Refusal.Kind.FORBIDDEN,
                "owner.other",
                () -> challenges.change(STRANGER, need().owner(other).challenge(), 1));
    }

    @Test
    void a_withdrawn_challenge_is_there_for_its_owner_alone() {
        challenges.post(ENTERPRISE, need().challenge());
        follower.catchUp();
        challenges.withdraw(ENTERPRISE, Records.id("求热管理"), 1);
        follower.catchUp();

        assertThat(stored().envelope().state()).isEqualTo(RecordState.WITHDRAWN);
        assertThat(store.find(Viewer.ANONYMOUS, Records.id("求热管理"))).isEmpty();
        assertThat(index.search(ENTERPRISE, new SearchQuery(RecordKind.CHALLENGE, "", Map.of(), Optional.empty(), 10))
                        .hits())
                .isEmpty();
    }

    @Test
    void what_is_hidden_absent_or_no_challenge_is_not_found() {
        store.put(
                need().state(RecordState.DRAFT).challenge(),
                Records.keyed("导热凝胶").achievement());

        for (String key : List.of("求热管理", "没有", "导热凝胶")) {
            refused(
                    Refusal.Kind.NOT_FOUND,
                    "record.not-found",
                    () -> challenges.matches(STRANGER, Records.id(key), Offer.Kind.BY_DEFAULT, 5));
            refused(
                    Refusal.Kind.NOT_FOUND,
                    "record.not-found",
                    () -> challenges.withdraw(STRANGER, Records.id(key), 1));
        }
    }

    // Matching

    private void storeOffers() {
        store.put(
                Records.keyed("电池热失控抑制").text("专有导热凝胶配方").achievement(),
                Records.keyed("求热管理的方法").achievement());
        for (int i = 0; i < 20; i++) {
            store.put(Records.keyed("别的成果%d".formatted(i)).achievement());
        }
        follower.catchUp();
        follower.fillVectors((ready, total) -> {});
    }

    private static Set<String> fieldsUsed(MatchList list) {
        return list.matches().stream()
                .flatMap(match -> match.evidence().stream())
                .map(Evidence::challengeField)
                .collect(Collectors.toSet());
    }

    @Test
    void a_challenge_is_matched_by_the_part_of_it_that_the_asker_may_read() {
        storeOffers();
        challenges.post(ENTERPRISE, need().hidden("专有导热凝胶配方").challenge());
        RecordId id = Records.id("求热管理");

        assertThat(fieldsUsed(challenges.matches(Viewer.ANONYMOUS, id, Offer.Kind.BY_DEFAULT, 50)))
                .containsExactly("title");
        assertThat(fieldsUsed(challenges.matches(STRANGER, id, Offer.Kind.BY_DEFAULT, 50)))
                .containsExactlyInAnyOrder("title", "problem");
        assertThat(fieldsUsed(challenges.matches(INVITED, id, Offer.Kind.BY_DEFAULT, 50)))
                .containsExactlyInAnyOrder("title", "problem", "confidential");
    }

    @Test
    void plain_words_are_matched_without_a_login_and_without_a_trace() {
        storeOffers();
        long before = store.lastSequence();

        MatchList list = challenges.matches(Viewer.ANONYMOUS, "电池热失控怎么办", Offer.Kind.BY_DEFAULT, 3);

        assertThat(list.matches()).hasSize(3);
        assertThat(store.lastSequence()).isEqualTo(before);
    }

    @Test
    void a_text_that_is_too_long_is_refused_rather_than_cut() {
        String longest = "热".repeat(Challenges.LONGEST_TEXT);

        assertThat(challenges
                        .matches(Viewer.ANONYMOUS, longest, Offer.Kind.BY_DEFAULT, 3)
                        .matches())
                .isEmpty();
        refused(
                Refusal.Kind.INVALID,
                "text.too-long",
                () -> challenges.matches(Viewer.ANONYMOUS, longest + "热", Offer.Kind.BY_DEFAULT, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\u3000", "\u200B\uFEFF"})
    void a_text_that_says_nothing_is_refused(String text) {
        refused(
                Refusal.Kind.INVALID,
                "text.empty",
                () -> challenges.matches(Viewer.ANONYMOUS, text, Offer.Kind.BY_DEFAULT, 3));
    }
}
