package org.duijie.matcher.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.duijie.domain.CatalogueRecord;
import org.duijie.domain.Disclosure;
import org.duijie.domain.RecordId;
import org.duijie.domain.RecordKind;
import org.duijie.domain.Stage;
import org.duijie.domain.access.Viewer;
import org.duijie.matcher.Facets;
import org.duijie.matcher.IndexDocument;
import org.duijie.matcher.InvalidCursor;
import org.duijie.matcher.Offers;
import org.duijie.matcher.SearchQuery;
import org.duijie.matcher.SearchResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagedSearchTest {
    private static final String WORD = "电池";

    @TempDir
    private Path folder;

    private LuceneCatalogueIndex index;

    @BeforeEach
    void begin() {
        index = opened("index");
        store(index, IntStream.range(0, 9).mapToObj(PagedSearchTest::record).toArray(CatalogueRecord[]::new));
    }

    @AfterEach
    void end() {
        index.close();
    }

    private LuceneCatalogueIndex opened(String name) {
        return LuceneCatalogueIndex.open(folder.resolve(name), "none");
    }

    private static CatalogueRecord record(int number) {
        return offer(number).achievement();
    }

    private static Offers offer(int number) {
        return Offers.titled("电池%d".formatted(number + 10))
                .key("r" + number)
                .summary("热管理 电池 ".repeat(number % 4))
                .stage(Stage.LAB);
    }

    private static void store(LuceneCatalogueIndex index, CatalogueRecord... records) {
        index.put(Arrays.stream(records)
                .map(record -> new IndexDocument(record, Map.of()))
                .toList());
        index.show(index.sequence() + 1);
    }

    private static SearchQuery query(String text, Optional<String> cursor) {
        return new SearchQuery(RecordKind.ACHIEVEMENT, text, Map.of(), cursor, 3);
    }

    private SearchResult page(String text, Optional<String> cursor) {
        return index.search(Viewer.ANONYMOUS, query(text, cursor));
    }

    private String cursor(SearchQuery query) {
        return index.search(Viewer.ANONYMOUS, query).next().orElseThrow();
    }

    private void requireRefused(SearchQuery query) {
        assertThatExceptionOfType(InvalidCursor.class).isThrownBy(() -> index.search(Viewer.ANONYMOUS, query));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", WORD})
    void a_cursor_serves_the_search_that_it_is_of_and_no_other(String text) {
        Map<String, Set<String>> filters = Map.of(Facets.STAGE, Set.of("LAB", "PILOT"));
        Optional<String> next =
                Optional.of(cursor(new SearchQuery(RecordKind.ACHIEVEMENT, text, filters, Optional.empty(), 3)));

        for (SearchQuery other : List.of(
                query(text, next),
                new SearchQuery(RecordKind.PATENT, text, filters, next, 3),
                new SearchQuery(RecordKind.ACHIEVEMENT, text + "热", filters, next, 3),
                new SearchQuery(RecordKind.ACHIEVEMENT, text, Map.of(Facets.STAGE, Set.of("LAB")), next, 3),
                new SearchQuery(
                        RecordKind.ACHIEVEMENT, text, Map.of(Facets.FIELD, filters.get(Facets.STAGE)), next, 3))) {
            requireRefused(other);
        }
        SearchQuery longer = new SearchQuery(RecordKind.ACHIEVEMENT, text, filters, next, 100);
        assertThat(index.search(Viewer.ANONYMOUS, longer).hits()).hasSize(6);
    }

    @Test
    void a_cursor_is_refused_also_where_there_is_nothing_to_find() {
        index.clear();

        requireRefused(query(WORD, Optional.of("AAAA")));
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, -1})
    void a_score_that_no_search_gives_is_refused(float score) {
        byte[] key = ByteBuffer.allocate(Float.BYTES).putFloat(score).array();
        SearchQuery query = query(WORD, Optional.empty());

        requireRefused(query(WORD, Optional.of(new PageEnd(Offers.id("r1"), new BytesRef(key), 0).cursor(query))));
    }

    @Test
    void a_cursor_that_was_cut_or_lengthened_is_refused() {
        byte[] cursor = Base64.getUrlDecoder().decode(cursor(query(WORD, Optional.empty())));

        for (int length = 0; length <= cursor.length + 1; length++) {
            if (length != cursor.length) {
                String wrong = Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(cursor, length));
                requireRefused(query(WORD, Optional.of(wrong)));
            }
        }
    }

    @Test
    void a_cursor_of_a_search_is_short_and_holds_no_text() {
        String cursor = cursor(query(WORD, Optional.empty()));

        assertThat(cursor).hasSizeLessThan(50).matches("[A-Za-z0-9_-]+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", WORD, "电池 热管理"})
    void another_process_goes_on_from_a_cursor_by_what_it_counts_itself(String text) {
        SearchResult first = page(text, Optional.empty());
        try (LuceneCatalogueIndex other = opened("other")) {
            store(other, IntStream.range(0, 9).mapToObj(PagedSearchTest::record).toArray(CatalogueRecord[]::new));

            List<RecordId> hits = new ArrayList<>(first.hits());
            Optional<String> cursor = first.next();
            while (cursor.isPresent()) {
                SearchResult next = other.search(Viewer.ANONYMOUS, query(text, cursor));
                hits.addAll(next.hits());
                cursor = next.next();
            }

            assertThat(hits)
                    .isEqualTo(index.search(
                                    Viewer.ANONYMOUS,
                                    new SearchQuery(RecordKind.ACHIEVEMENT, text, Map.of(), Optional.empty(), 100))
                            .hits());
        }
    }

    @Test
    void what_is_narrowed_between_pages_is_on_none_of_the_next_nor_in_a_count() {
        for (String text : List.of("", WORD)) {
            SearchResult first = page(text, Optional.empty());
            SearchResult second = page(text, first.next());
            RecordId hidden = second.hits().getFirst();
            int number = IntStream.range(0, 9)
                    .filter(i -> Offers.id("r" + i).equals(hidden))
                    .findFirst()
                    .orElseThrow();
            store(index, offer(number).disclosure(Disclosure.OWNER).achievement());

            SearchResult now = page(text, first.next());

            assertThat(now.hits()).hasSize(3).doesNotContain(hidden);
            assertThat(now.total()).isEqualTo(8);
            assertThat(now.facets().get(Facets.STAGE)).containsExactly(new SearchResult.FacetCount("LAB", 8));
            store(index, record(number));
        }
    }

    @Test
    void a_word_that_is_narrowed_between_pages_finds_its_record_on_none_of_the_next() {
        CatalogueRecord[] secretive = IntStream.range(0, 9)
                .mapToObj(i -> Offers.titled("膜%d".formatted(i))
                        .key("m" + i)
                        .summary("微通道液冷板")
                        .achievement())
                .toArray(CatalogueRecord[]::new);
        store(index, secretive);
        SearchResult first = page("液冷板", Optional.empty());
        RecordId hidden = page("液冷板", first.next()).hits().getFirst();
        CatalogueRecord narrowed = IntStream.range(0, 9)
                .mapToObj(i -> Offers.titled("膜%d".formatted(i))
                        .key("m" + i)
                        .summary("微通道液冷板")
                        .field("summary", Disclosure.OWNER)
                        .achievement())
                .filter(record -> record.id().equals(hidden))
                .findFirst()
                .orElseThrow();
        store(index, narrowed);

        SearchResult now = page("液冷板", first.next());

        assertThat(now.hits()).hasSize(3).doesNotContain(hidden);
        assertThat(now.total()).isEqualTo(8);
    }

    @Test
    void searches_ranked_by_the_same_numbers_are_remembered_once() {
        KeptFrequencies kept = new KeptFrequencies(100);

        long token = kept.keep(counted(kept, 3, 7));

        assertThat(kept.keep(counted(kept, 7, 3))).isEqualTo(token);
        assertThat(kept.keep(counted(kept, 3, 8))).isNotEqualTo(token);
        assertThat(kept.numbers()).isEqualTo(4);
        assertThat(kept.of(token).documents(term(3), 9, 9)).isEqualTo(1);
    }

    @Test
    void what_was_not_asked_for_the_longest_is_forgotten() {
        KeptFrequencies kept = new KeptFrequencies(4);
        long first = kept.keep(counted(kept, 1, 2));
        long second = kept.keep(counted(kept, 3, 4));
        assertThat(kept.of(first).size()).isEqualTo(2);

        long third = kept.keep(counted(kept, 5, 6));

        assertThat(kept.numbers()).isEqualTo(4);
        assertThat(kept.of(second).size()).isZero();
        assertThat(List.of(kept.of(first).size(), kept.of(third).size())).containsOnly(2);
    }

    private static Frequencies counted(KeptFrequencies kept, int... terms) {
        Frequencies counted = kept.none();
        for (int term : terms) {
            assertThat(counted.documents(term(term), 1, 9)).isEqualTo(1);
        }
        return counted;
    }

    private static Term term(int number) {
        return new Term("title", "t" + number);
    }
}
