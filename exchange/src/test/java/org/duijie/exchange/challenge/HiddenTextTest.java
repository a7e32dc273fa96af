package org.duijie.exchange.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.duijie.domain.Disclosure;
import org.duijie.domain.Offer;
import org.duijie.domain.RecordId;
import org.duijie.domain.TextField;
import org.duijie.domain.access.Role;
import org.duijie.domain.access.Viewer;
import org.duijie.domain.match.Match;
import org.duijie.domain.match.MatchList;
import org.duijie.exchange.LetterEncoder;
import org.duijie.exchange.MemoryStore;
import org.duijie.exchange.MemoryTrail;
import org.duijie.exchange.MemoryVectors;
import org.duijie.exchange.Records;
import org.duijie.exchange.catalogue.Catalogue;
import org.duijie.exchange.catalogue.DocumentVectors;
import org.duijie.exchange.catalogue.IndexFollower;
import org.duijie.exchange.catalogue.StoredOffers;
import org.duijie.matcher.Matchmaker;
import org.duijie.matcher.lucene.LuceneCatalogueIndex;
import org.duijie.models.rank.RankModelFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Words that a viewer may not read are planted where they would help most, and looked for in all that is said.
class HiddenTextTest {
    private static final String CANARY = "金丝雀";
    private static final String NEED = "求电池包热失控的隔热材料，要求导热系数低，" + CANARY + "气凝胶";
    private static final String OPEN = "用于电池包的隔热垫";

    private static final Viewer OWNER = Records.member(Records.FACTORY, Role.INSTITUTION);
    private static final Viewer INVITED = Records.member(Records.UNIVERSITY, Role.ENTERPRISE);
    private static final Viewer STRANGER = Records.member(Records.id("路人公司"), Role.ENTERPRISE);
    private static final List<Viewer> EVERYBODY = List.of(Viewer.ANONYMOUS, STRANGER, INVITED, OWNER);

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
                new Matchmaker(index, encoder, RankModelFile.shipped(), new StoredOffers(store)));
    }

    @AfterEach
    void end() {
        follower.close();
        index.close();
    }

    private static Records offer(String key) {
        return Records.keyed(key)
                .title("隔热材料")
                .text(OPEN)
                .owner(Records.FACTORY)
                .audience(Records.UNIVERSITY);
    }

    private Map<RecordId, Match> matches(Viewer viewer) {
        MatchList list = challenges.matches(viewer, NEED, Set.of(Offer.Kind.ACHIEVEMENT), 20);
        return list.matches().stream()
                .collect(Collectors.toMap(match -> match.offer().id(), match -> match));
    }

    private static Match match(Map<RecordId, Match> matches, String key) {
        return Optional.ofNullable(matches.get(Records.id(key))).orElseThrow();
    }

    /// All that a match says in words or points at, but for the record itself, which is cut to its reader elsewhere.
    private static String said(Match match, Disclosure level) {
        Map<String, String> readable = match.offer().texts(level).stream()
                .collect(Collectors.toMap(TextField::name, field -> field.text().original()));
        String spans = match.evidence().stream()
                .map(evidence ->
                        readable.getOrDefault(evidence.field(), "").substring(evidence.start(), evidence.end()))
                .collect(Collectors.joining(" "));
        return ofOffers(match.explanation()) + spans;
    }

    /// Without what only the need says: phrases that an offer does not speak of.
    private static String ofOffers(Object explained) {
        return explained.toString().replaceAll("missing=\\[[^]]*]", "");
    }

    @Test
    void hidden_text_moves_the_ranking_for_nobody_who_may_not_read_it() {
        store.put(offer("plain").achievement(), offer("planted").hidden(NEED).achievement());
        follower.catchUp();

        for (Viewer viewer : List.of(Viewer.ANONYMOUS, STRANGER)) {
            Map<RecordId, Match> matches = matches(viewer);
            Match plain = match(matches, "plain");
            Match planted = match(matches, "planted");
            assertThat(planted.score()).isEqualTo(plain.score());
            assertThat(planted.explanation().toString().replaceAll("LexicalRank\\[rank=\\d+]", ""))
                    .isEqualTo(plain.explanation().toString().replaceAll("LexicalRank\\[rank=\\d+]", ""));
            assertThat(planted.evidence()).isEqualTo(plain.evidence());
            assertThat(said(planted, Disclosure.REGISTERED)).doesNotContain(CANARY);
        }
    }

    @Test
    void those_who_may_read_it_are_matched_by_it_and_shown_it() {
        store.put(offer("plain").achievement(), offer("planted").hidden(NEED).achievement());
        follower.catchUp();

        for (Viewer viewer : List.of(INVITED, OWNER)) {
            Map<RecordId, Match> matches = matches(viewer);
            Match planted = match(matches, "planted");
            assertThat(planted.score()).isGreaterThan(match(matches, "plain").score());
            assertThat(said(planted, Disclosure.INVITED)).contains(CANARY);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_record_is_matched_and_counted_for_those_alone_who_may_know_of_it(Disclosure level) {
        store.put(
                offer("open").achievement(),
                offer("closed").title(CANARY + "隔热材料").disclosure(level).achievement());
        follower.catchUp();

        for (Viewer viewer : EVERYBODY) {
            boolean readable = switch (level) {
                case PUBLIC -> true;
                case REGISTERED -> !viewer.equals(Viewer.ANONYMOUS);
                case MEMBERS, INVITED -> viewer.equals(INVITED) || viewer.equals(OWNER);
                case OWNER -> viewer.equals(OWNER);
            };
            Map<RecordId, Match> matches = matches(viewer);
            assertThat(matches.containsKey(Records.id("closed")))
                    .as(viewer.toString())
                    .isEqualTo(readable);
            if (!readable) {
                assertThat(ofOffers(matches)).doesNotContain(CANARY);
            }
        }
    }

    @Test
    void what_a_challenge_keeps_for_the_invited_moves_no_list_and_is_not_named() {
        store.put(
                offer("open").achievement(),
                offer("about").title(CANARY + "气凝胶").achievement(),
                Records.keyed("求")
                        .title("求隔热材料")
                        .text("电池包")
                        .owner(Records.FACTORY)
                        .challenge(),
                Records.keyed("求二")
                        .title("求隔热材料")
                        .text("电池包")
                        .hidden(CANARY + "气凝胶")
                        .owner(Records.FACTORY)
                        .challenge());
        follower.catchUp();

        for (Viewer viewer : List.of(Viewer.ANONYMOUS, STRANGER)) {
            MatchList without = challenges.matches(viewer, Records.id("求"), Set.of(Offer.Kind.ACHIEVEMENT), 10);
            MatchList with = challenges.matches(viewer, Records.id("求二"), Set.of(Offer.Kind.ACHIEVEMENT), 10);
            assertThat(with).isEqualTo(without);
            assertThat(with.matches().stream().map(Match::explanation).toList().toString())
                    .doesNotContain(CANARY);
        }
        assertThat(challenges.matches(OWNER, Records.id("求二"), Set.of(Offer.Kind.ACHIEVEMENT), 10).matches().stream()
                        .map(Match::explanation)
                        .toList()
                        .toString())
                .contains(CANARY);
    }
}
