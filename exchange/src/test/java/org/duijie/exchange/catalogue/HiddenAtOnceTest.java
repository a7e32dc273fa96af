package org.duijie.exchange.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.duijie.domain.CatalogueRecord;
import org.duijie.domain.Disclosure;
import org.duijie.domain.Link;
import org.duijie.domain.Offer;
import org.duijie.domain.PartialDate;
import org.duijie.domain.RecordId;
import org.duijie.domain.RecordKind;
import org.duijie.domain.RecordState;
import org.duijie.domain.Researcher;
import org.duijie.domain.access.Membership;
import org.duijie.domain.access.Viewer;
import org.duijie.exchange.LetterEncoder;
import org.duijie.exchange.MemorySealedVectors;
import org.duijie.exchange.MemoryStore;
import org.duijie.exchange.MemoryTrail;
import org.duijie.exchange.MemoryVectors;
import org.duijie.exchange.Records;
import org.duijie.matcher.Candidate;
import org.duijie.matcher.Matchmaker;
import org.duijie.matcher.Need;
import org.duijie.matcher.NeedVectors;
import org.duijie.matcher.OfferSource;
import org.duijie.matcher.SearchQuery;
import org.duijie.matcher.SearchResult;
import org.duijie.matcher.lucene.LuceneCatalogueIndex;
import org.duijie.models.rank.RankModelFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whoever is told that something is hidden finds it nowhere any more: not in hits, totals, facets, counts, matches,
/// near
/// records, nor on the next page of a search that began before.
class HiddenAtOnceTest {
    private static final String TEXT = "微通道液冷板";
    private static final RecordId HIDDEN = Records.id("液冷板二");
    private static final Viewer.Member STRANGER = Records.member(Records.id("路人公司"));
    private static final Viewer HOUSE = new Viewer.Steward("test");

    @TempDir
    private Path folder;

    private final MemoryStore store = new MemoryStore();
    private final LetterEncoder encoder = new LetterEncoder();
    private LuceneCatalogueIndex index;
    private IndexFollower follower;

    enum Hiding {
        NARROWED,
        WITHDRAWN,
        TAKEN_DOWN,
        ERASED
    }

    @BeforeEach
    void begin() {
        index = LuceneCatalogueIndex.open(folder, encoder.id());
        follower = new IndexFollower(
                store, index, new DocumentVectors(encoder, new MemoryVectors(), new MemorySealedVectors()));
        store.put(
                plate("液冷板一").achievement(),
                plate("液冷板二").achievement(),
                plate("液冷板三").achievement(),
                Records.keyed("王工程")
                        .researcher(Researcher.ClaimState.CLAIMED, new Link(Link.Kind.ACHIEVEMENT, "液冷板二", HIDDEN)));
        follower.catchUp();
    }

    @AfterEach
    void end() {
        follower.close();
        index.close();
    }

    private static Records plate(String key) {
        return Records.keyed(key).title(TEXT + key).text("用于动力电池").owner(Records.FACTORY);
    }

    private void hide(Hiding how) {
        switch (how) {
            case NARROWED ->
                store.put(plate("液冷板二").disclosure(Disclosure.OWNER).achievement());
            case WITHDRAWN ->
                store.put(plate("液冷板二").state(RecordState.WITHDRAWN).achievement());
            case TAKEN_DOWN ->
                store.put(plate("液冷板二").state(RecordState.TAKEN_DOWN).achievement());
            case ERASED -> store.run(HOUSE, changes -> changes.erase(HIDDEN));
        }
    }

    /// As a request does that hides something: when this returns, it is acknowledged.
    private void acknowledge(Hiding how) {
        CompletableFuture.runAsync(() -> {
                    hide(how);
                    follower.catchUp(follower.lastSequence());
                })
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
    }

    private void fillVectors() {
        follower.fillVectors((ready, total) -> {});
    }

    private SearchResult search(Viewer viewer, RecordKind kind, String text, Optional<String> cursor, int limit) {
        return index.search(viewer, new SearchQuery(kind, text, Map.of(), cursor, limit));
    }

    private List<RecordId> near(Viewer viewer) {
        Need need = Need.of(TEXT);
        return index.near(viewer, need, NeedVectors.of(encoder, need), Set.of(RecordKind.ACHIEVEMENT), 10).stream()
                .map(Candidate::id)
                .toList();
    }

    private List<RecordId> candidates(Viewer viewer) {
        Need need = Need.of(TEXT);
        return index
                .candidates(viewer, need, NeedVectors.of(encoder, need), Set.of(Offer.Kind.ACHIEVEMENT), 10)
                .stream()
                .map(Candidate::id)
                .toList();
    }

    private static List<RecordId> matches(Matchmaker matchmaker, Viewer viewer) {
        return matchmaker.match(viewer, Need.of(TEXT), Set.of(Offer.Kind.ACHIEVEMENT), 10).matches().stream()
                .map(match -> match.offer().id())
                .toList();
    }

    private Matchmaker matchmaker(OfferSource offers) {
        return new Matchmaker(index, encoder, RankModelFile.shipped(), offers);
    }

    private void assertHidden(int others) {
        for (Viewer viewer : List.of(Viewer.ANONYMOUS, STRANGER)) {
            for (String text : List.of(TEXT, "")) {
                SearchResult found = search(viewer, RecordKind.ACHIEVEMENT, text, Optional.empty(), 100);
                assertThat(found.hits()).hasSize(others).doesNotContain(HIDDEN);
                assertThat(found.total()).isEqualTo(others);
                assertThat(found.facets().values())
                        .allSatisfy(counts -> assertThat(counts)
                                .allSatisfy(count -> assertThat(count.count()).isLessThanOrEqualTo(others)));
            }
            assertThat(search(viewer, RecordKind.RESEARCHER, TEXT, Optional.empty(), 10)
                            .hits())
                    .isEmpty();
            assertThat(near(viewer)).hasSize(others).doesNotContain(HIDDEN);
            assertThat(candidates(viewer)).hasSize(others).doesNotContain(HIDDEN);
            assertThat(matches(matchmaker(new StoredOffers(store)), viewer))
                    .isNotEmpty()
                    .doesNotContain(HIDDEN);
            Need need = Need.of(TEXT);
            assertThat(index.examine(viewer, NeedVectors.of(encoder, need), List.of(HIDDEN)))
                    .isEmpty();
        }
        // The researcher is an offer, too.
        assertThat(index.status().documents()).isEqualTo(others + 1);
    }

    @ParameterizedTest
    @EnumSource
    void what_was_found_by_words_and_by_meaning_is_hidden_when_it_is_acknowledged(Hiding how) {
        fillVectors();
        assertThat(near(STRANGER)).contains(HIDDEN);
        assertThat(search(STRANGER, RecordKind.RESEARCHER, TEXT, Optional.empty(), 10)
                        .hits())
                .hasSize(1);

        acknowledge(how);

        assertHidden(2);
    }

    @ParameterizedTest
    @EnumSource
    void what_still_waits_for_its_vectors_is_hidden_as_well_and_stays_so(Hiding how) {
        assertThat(index.status().withVectors()).isZero();

        acknowledge(how);

        assertHidden(2);
        fillVectors();
        assertHidden(2);
    }

    @ParameterizedTest
    @EnumSource
    void what_is_being_encoded_is_hidden_while_the_encoder_works_and_does_not_come_back(Hiding how) {
        encoder.meanwhile(() -> {
            acknowledge(how);
            assertHidden(2);
        });

        fillVectors();

        assertHidden(2);
        assertThat(index.withoutVectors(10)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void the_next_page_does_not_show_what_was_hidden_after_the_first(Hiding how) {
        for (String text : List.of(TEXT, "")) {
            SearchResult first = search(Viewer.ANONYMOUS, RecordKind.ACHIEVEMENT, text, Optional.empty(), 1);
            Set<RecordId> before = Set.copyOf(first.hits());
            acknowledge(how);

            SearchResult rest = search(Viewer.ANONYMOUS, RecordKind.ACHIEVEMENT, text, first.next(), 100);

            assertThat(rest.hits()).doesNotContain(HIDDEN).doesNotContainAnyElementsOf(before);
            assertThat(rest.total()).isEqualTo(2);
            store.put(plate("液冷板二").achievement());
            follower.catchUp();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_search_that_began_before_shows_nothing_of_what_was_hidden_before_it_ends(Hiding how) {
        AtomicBoolean done = new AtomicBoolean();
        OfferSource meanwhile = (viewer, ids) -> {
            if (ids.contains(HIDDEN) && done.compareAndSet(false, true)) {
                acknowledge(how);
            }
            return new StoredOffers(store).offers(viewer, ids);
        };

        List<RecordId> matched = matches(matchmaker(meanwhile), STRANGER);

        assertThat(done).isTrue();
        assertThat(matched).hasSize(2).doesNotContain(HIDDEN);
    }

    @ParameterizedTest
    @EnumSource
    void a_page_whose_hits_were_found_before_is_read_from_the_store_after(Hiding how) {
        List<RecordId> hits = search(STRANGER, RecordKind.ACHIEVEMENT, TEXT, Optional.empty(), 10)
                .hits();
        assertThat(hits).contains(HIDDEN);
        acknowledge(how);

        Catalogue catalogue = new Catalogue(store, store, index, new MemoryTrail());

        assertThat(catalogue.fetch(STRANGER, hits).stream().map(Stored::record).map(CatalogueRecord::id))
                .hasSize(2)
                .doesNotContain(HIDDEN);
    }

    @Test
    void a_membership_that_has_expired_opens_nothing_the_day_after_though_nothing_happened() {
        RecordId alliance = Records.id("热管理联盟");
        LocalDate last = LocalDate.of(2026, 11, 21);
        Membership membership =
                new Membership(alliance, PartialDate.parse("2026-01-01"), PartialDate.parse(last.toString()));
        store.put(
                plate("液冷板二").disclosure(Disclosure.MEMBERS).audience(alliance).achievement());
        follower.catchUp();
        fillVectors();
        Viewer member = on(last, membership);
        assertThat(near(member)).contains(HIDDEN);
        assertThat(matches(matchmaker(new StoredOffers(store)), member)).contains(HIDDEN);
        SearchResult first = search(member, RecordKind.ACHIEVEMENT, "", Optional.empty(), 1);
        assertThat(first.total()).isEqualTo(3);

        Viewer dayAfter = on(last.plusDays(1), membership);

        assertThat(search(dayAfter, RecordKind.ACHIEVEMENT, TEXT, Optional.empty(), 10)
                        .total())
                .isEqualTo(2);
        SearchResult rest = search(dayAfter, RecordKind.ACHIEVEMENT, "", first.next(), 10);
        assertThat(rest.hits()).doesNotContain(HIDDEN);
        assertThat(rest.total()).isEqualTo(2);
        assertThat(near(dayAfter)).hasSize(2).doesNotContain(HIDDEN);
        assertThat(candidates(dayAfter)).hasSize(2).doesNotContain(HIDDEN);
        assertThat(matches(matchmaker(new StoredOffers(store)), dayAfter))
                .isNotEmpty()
                .doesNotContain(HIDDEN);
        assertThat(store.find(dayAfter, HIDDEN)).isEmpty();
    }

    private static Viewer on(LocalDate day, Membership membership) {
        return new Viewer.Member(STRANGER.user(), STRANGER.organisation(), STRANGER.roles(), List.of(membership), day);
    }
}
