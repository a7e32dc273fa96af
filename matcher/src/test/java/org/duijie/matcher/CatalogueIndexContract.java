package org.duijie.matcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.duijie.domain.CatalogueRecord;
import org.duijie.domain.Deal;
import org.duijie.domain.Disclosure;
import org.duijie.domain.Link;
import org.duijie.domain.Offer;
import org.duijie.domain.PartialDate;
import org.duijie.domain.RecordId;
import org.duijie.domain.RecordKind;
import org.duijie.domain.RecordState;
import org.duijie.domain.Researcher;
import org.duijie.domain.Stage;
import org.duijie.domain.TextField;
import org.duijie.domain.access.Membership;
import org.duijie.domain.access.Role;
import org.duijie.domain.access.Viewer;
import org.duijie.matcher.SearchResult.FacetCount;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What every search engine behind the port does, whichever it is.
public abstract class CatalogueIndexContract {
    protected static final Viewer ANYONE = Viewer.ANONYMOUS;
    protected static final Viewer STRANGER = member(Offers.id("路人公司"));
    protected static final Viewer OWNER = member(Offers.OWNER);
    protected static final Viewer INVITED = member(Offers.INVITED);
    protected static final Viewer MEMBER = member(
            Offers.id("盟员公司"), new Membership(Offers.ALLIANCE, PartialDate.parse("2020-01-01"), PartialDate.UNKNOWN));

    private CatalogueIndex index;

    /// An empty index for vectors of the [HashingEncoder].
    protected abstract CatalogueIndex open();

    protected static Viewer member(RecordId organisation, Membership... memberships) {
        return new Viewer.Member(
                Offers.id("某人"),
                organisation,
                Set.of(Role.ENTERPRISE),
                List.of(memberships),
                LocalDate.of(2026, 11, 21));
    }

    @BeforeEach
    void begin() {
        index = open();
    }

    @AfterEach
    void end() {
        index.close();
    }

    protected static IndexDocument words(CatalogueRecord record) {
        return new IndexDocument(record, Map.of());
    }

    /// The record with a vector of each level's text, as the exchange makes them.
    protected static IndexDocument vectors(CatalogueRecord record) {
        Map<Disclosure, float[]> vectors = new EnumMap<>(Disclosure.class);
        String below = "";
        for (Disclosure level : Disclosure.values()) {
            String text = String.join(
                    "\n",
                    record.texts().stream()
                            .filter(field -> field.disclosure().readableAt(level))
                            .map(TextField::text)
                            .map(Object::toString)
                            .toList());
            if (!text.equals(below)) {
                vectors.put(level, HashingEncoder.vector(text));
                below = text;
            }
        }
        return new IndexDocument(record, vectors);
    }

    private void store(CatalogueRecord... records) {
        index.put(Arrays.stream(records).map(CatalogueIndexContract::words).toList());
        index.commit(index.sequence() + 1);
    }

    private void storeWithVectors(CatalogueRecord... records) {
        index.put(Arrays.stream(records).map(CatalogueIndexContract::vectors).toList());
        index.commit(index.sequence() + 1);
    }

    private static SearchQuery query(String text) {
        return new SearchQuery(RecordKind.ACHIEVEMENT, text, Map.of(), Optional.empty(), 100);
    }

    private static SearchQuery query(String text, String facet, String... values) {
        return new SearchQuery(RecordKind.ACHIEVEMENT, text, Map.of(facet, Set.of(values)), Optional.empty(), 100);
    }

    private List<RecordId> found(Viewer viewer, String text) {
        return index.search(viewer, query(text)).hits();
    }

    private static RecordId[] ids(String... keys) {
        return Stream.of(keys).map(Offers::id).toArray(RecordId[]::new);
    }

    private static NeedVectors meaning(Need need) {
        return new NeedVectors(HashingEncoder.vector(need.whole()), HashingEncoder.vector(need.title()));
    }

    private List<Candidate> candidates(Viewer viewer, String text) {
        Need need = Need.of(text);
        return index.candidates(viewer, need, meaning(need), Offer.Kind.BY_DEFAULT, 50);
    }

    private List<RecordId> candidateIds(Viewer viewer, String text) {
        return candidates(viewer, text).stream().map(Candidate::id).toList();
    }

    // Writing

    @Test
    void a_new_index_is_empty_and_has_no_sequence() {
        assertThat(index.sequence()).isEqualTo(-1);
        assertThat(index.status().documents()).isZero();
        assertThat(found(ANYONE, "电池")).isEmpty();
        assertThat(found(ANYONE, "")).isEmpty();
        assertThat(candidates(ANYONE, "电池")).isEmpty();
        assertThat(index.withoutVectors(10)).isEmpty();
        assertThat(index.statistics().averageLength()).isPositive();
        assertThat(index.statistics().idf("电池")).isFinite();
    }

    @Test
    void what_is_put_is_found_after_the_commit() {
        index.put(List.of(words(Offers.titled("电池热管理").achievement())));
        assertThat(found(ANYONE, "电池")).isEmpty();

        index.commit(7);
        assertThat(found(ANYONE, "电池")).containsExactly(Offers.id("电池热管理"));
        assertThat(index.sequence()).isEqualTo(7);
    }

    @Test
    void what_is_put_is_found_when_it_is_shown_without_waiting_for_the_disk() {
        index.put(List.of(words(Offers.titled("电池热管理").achievement())));

        index.show(7);

        assertThat(found(ANYONE, "电池")).containsExactly(Offers.id("电池热管理"));
        assertThat(index.sequence()).isEqualTo(7);
        assertThat(index.status().documents()).isEqualTo(1);
    }

    @Test
    void a_record_put_again_replaces_itself() {
        store(Offers.titled("电池热管理").key("a").achievement());
        store(Offers.titled("废水脱氮").key("a").achievement());

        assertThat(found(ANYONE, "电池")).isEmpty();
        assertThat(found(ANYONE, "废水")).containsExactly(Offers.id("a"));
        assertThat(index.status().documents()).isEqualTo(1);
    }

    @Test
    void a_removed_record_is_gone_after_the_commit() {
        store(Offers.titled("电池热管理").achievement(), Offers.titled("电池回收").achievement());
        index.remove(List.of(Offers.id("电池热管理"), Offers.id("从未存过")));
        assertThat(found(ANYONE, "电池")).hasSize(2);

        index.commit(2);
        assertThat(found(ANYONE, "电池")).containsExactly(Offers.id("电池回收"));
    }

    @Test
    void clearing_forgets_everything() {
        store(Offers.titled("电池热管理").achievement());
        index.clear();

        assertThat(found(ANYONE, "")).isEmpty();
        assertThat(index.sequence()).isEqualTo(-1);
        assertThat(index.status().documents()).isZero();
    }

    @Test
    void the_fingerprint_changes_when_words_or_vectors_do() {
        List<String> seen = new ArrayList<>(List.of(index.status().fingerprint()));
        store(Offers.titled("电池热管理").achievement());
        seen.add(index.status().fingerprint());
        store(Offers.titled("电池热管理").summary("液冷").achievement());
        seen.add(index.status().fingerprint());
        index.put(List.of(vectors(Offers.titled("电池热管理").summary("液冷").achievement())));
        index.commit(index.sequence());
        seen.add(index.status().fingerprint());

        assertThat(seen).doesNotHaveDuplicates();
    }

    @Test
    void the_status_counts_offers_and_challenges_and_those_with_vectors() {
        storeWithVectors(Offers.titled("电池热管理").achievement());
        store(
                Offers.titled("一种液冷板").patent(),
                Offers.titled("王工程").researcher(),
                Offers.titled("求电池散热").challenge());

        assertThat(index.status().documents()).isEqualTo(4);
        assertThat(index.status().withVectors()).isEqualTo(1);
        assertThat(index.withoutVectors(10)).containsExactlyInAnyOrder(ids("一种液冷板", "王工程", "求电池散热"));
        assertThat(index.withoutVectors(1)).hasSize(1);
    }

    @Test
    void the_status_does_not_speak_of_hidden_offers() {
        storeWithVectors(
                Offers.titled("电池热管理").achievement(),
                Offers.titled("废水脱氮").disclosure(Disclosure.MEMBERS).achievement(),
                Offers.titled("液冷板").state(RecordState.DRAFT).achievement());

        assertThat(index.status().documents()).isEqualTo(1);
        assertThat(index.status().withVectors()).isEqualTo(1);
    }

    // Searching

    @Test
    void chinese_words_are_found_in_titles_texts_and_keywords() {
        store(
                Offers.titled("电池热管理").achievement(),
                Offers.titled("液冷板").summary("用于动力电池的热管理系统").achievement(),
                Offers.titled("导热凝胶").keywords("热管理").achievement(),
                Offers.titled("废水脱氮").summary("管理热心的电池回收员").achievement());

        assertThat(found(ANYONE, "热管理")).containsExactlyInAnyOrder(ids("电池热管理", "液冷板", "导热凝胶"));
    }

    @Test
    void a_title_that_says_it_comes_before_a_text_that_does() {
        store(
                Offers.titled("液冷板").summary("用于热管理").achievement(),
                Offers.titled("热管理系统").summary("用于液冷").achievement());

        assertThat(found(ANYONE, "热管理")).containsExactly(ids("热管理系统", "液冷板"));
    }

    @Test
    void english_words_are_found_whatever_their_ending_case_or_width() {
        store(
                Offers.titled("Battery cooling plates").achievement(),
                Offers.titled("基于LED的3D打印").achievement());

        assertThat(found(ANYONE, "batteries cooled")).containsExactly(ids("Battery cooling plates"));
        assertThat(found(ANYONE, "ｌｅｄ")).containsExactly(ids("基于LED的3D打印"));
        assertThat(found(ANYONE, "3D打印")).containsExactly(ids("基于LED的3D打印"));
    }

    @Test
    void of_a_short_query_everything_must_be_there_and_of_a_long_one_most() {
        store(Offers.titled("动力电池液冷热管理系统").achievement(), Offers.titled("废水热泵").achievement());

        assertThat(found(ANYONE, "电池 废水")).isEmpty();
        assertThat(found(ANYONE, "动力电池液冷热管理装置")).containsExactly(ids("动力电池液冷热管理系统"));
    }

    @Test
    void a_query_without_words_finds_nothing_and_no_query_lists_all_by_title() {
        store(
                Offers.titled("丙烯").achievement(),
                Offers.titled("Aa").achievement(),
                Offers.titled("电池").achievement());

        assertThat(found(ANYONE, "，。！")).isEmpty();
        assertThat(found(ANYONE, " ")).containsExactly(ids("Aa", "丙烯", "电池"));
    }

    @Test
    void only_the_kind_that_was_asked_for_is_found() {
        store(
                Offers.titled("电池热管理").achievement(),
                Offers.titled("电池液冷板").patent(),
                Offers.titled("电池散热难题").challenge());

        assertThat(found(ANYONE, "电池")).containsExactly(Offers.id("电池热管理"));
        assertThat(index.search(ANYONE, new SearchQuery(RecordKind.CHALLENGE, "电池", Map.of(), Optional.empty(), 10))
                        .hits())
                .containsExactly(Offers.id("电池散热难题"));
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 400, 3_000})
    void a_query_of_any_length_is_answered(int words) {
        store(
                Offers.titled("电池热管理")
                        .summary("登记")
                        .field("summary", Disclosure.REGISTERED)
                        .knowHow("诀窍")
                        .keywords("电池")
                        .achievement(),
                Offers.titled("电池回收")
                        .summary("盟内")
                        .field("summary", Disclosure.MEMBERS)
                        .knowHow("自用")
                        .field("knowHow", Disclosure.OWNER)
                        .achievement());
        String longText = "电池热管理" + manyWords(words);

        for (Viewer viewer : List.of(ANYONE, STRANGER, MEMBER, OWNER, new Viewer.Steward("test"))) {
            assertThat(found(viewer, longText)).isEmpty();
            assertThat(candidateIds(viewer, longText)).contains(Offers.id("电池热管理"));
        }
    }

    private static String manyWords(int words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(" word").append(i);
        }
        return text.toString();
    }

    // Facets

    @Test
    void facets_count_what_was_found() {
        store(
                Offers.titled("电池甲")
                        .industries("SEI-5", "SEI-1.3")
                        .stage(Stage.LAB)
                        .region("420106")
                        .achievement(),
                Offers.titled("电池乙")
                        .industries("SEI-5.2")
                        .stage(Stage.PILOT)
                        .region("420100")
                        .achievement(),
                Offers.titled("废水丙")
                        .industries("SEI-7")
                        .stage(Stage.LAB)
                        .region("110108")
                        .achievement());

        SearchResult result = index.search(ANYONE, query("电池"));

        assertThat(result.total()).isEqualTo(2);
        assertThat(result.facets().get(Facets.FIELD))
                .containsExactlyInAnyOrder(new FacetCount("SEI-5", 2), new FacetCount("SEI-1", 1));
        assertThat(result.facets().get(Facets.STAGE))
                .containsExactlyInAnyOrder(new FacetCount("LAB", 1), new FacetCount("PILOT", 1));
        assertThat(result.facets().get(Facets.PROVINCE)).containsExactly(new FacetCount("420000", 2));
        assertThat(result.facets().get(Facets.LANGUAGE)).containsExactly(new FacetCount("ZH", 2));
    }

    @Test
    void a_facet_ignores_its_own_filter_and_obeys_the_others() {
        store(
                Offers.titled("电池甲").industries("SEI-5").stage(Stage.LAB).achievement(),
                Offers.titled("电池乙").industries("SEI-5").stage(Stage.PILOT).achievement(),
                Offers.titled("电池丙").industries("SEI-7").stage(Stage.LAB).achievement());

        SearchResult result = index.search(ANYONE, query("电池", Facets.STAGE, "LAB"));

        assertThat(result.hits()).containsExactlyInAnyOrder(ids("电池甲", "电池丙"));
        assertThat(result.total()).isEqualTo(2);
        assertThat(result.facets().get(Facets.STAGE))
                .containsExactlyInAnyOrder(new FacetCount("LAB", 2), new FacetCount("PILOT", 1));
        assertThat(result.facets().get(Facets.FIELD))
                .containsExactlyInAnyOrder(new FacetCount("SEI-5", 1), new FacetCount("SEI-7", 1));
    }

    @Test
    void values_of_one_facet_are_alternatives_and_facets_narrow_each_other() {
        store(
                Offers.titled("电池甲").industries("SEI-5").stage(Stage.LAB).achievement(),
                Offers.titled("电池乙").industries("SEI-5").stage(Stage.PILOT).achievement(),
                Offers.titled("电池丙").industries("SEI-7").stage(Stage.LAB).achievement());

        assertThat(index.search(ANYONE, query("", Facets.STAGE, "LAB", "PILOT")).total())
                .isEqualTo(3);
        assertThat(index.search(
                                ANYONE,
                                new SearchQuery(
                                        RecordKind.ACHIEVEMENT,
                                        "",
                                        Map.of(Facets.STAGE, Set.of("LAB"), Facets.FIELD, Set.of("SEI-7")),
                                        Optional.empty(),
                                        10))
                        .hits())
                .containsExactly(ids("电池丙"));
    }

    @Test
    void a_value_or_facet_that_nobody_has_finds_nothing() {
        store(Offers.titled("电池甲").achievement());

        assertThat(index.search(ANYONE, query("", Facets.FIELD, "SEI-9")).hits())
                .isEmpty();
        assertThat(index.search(ANYONE, query("", "colour", "red")).hits()).isEmpty();
    }

    // Paging

    private List<RecordId> allPages(String text, Runnable betweenPages) {
        List<RecordId> all = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            SearchResult page =
                    index.search(ANYONE, new SearchQuery(RecordKind.ACHIEVEMENT, text, Map.of(), cursor, 3));
            all.addAll(page.hits());
            cursor = page.next();
            betweenPages.run();
        } while (cursor.isPresent());
        return all;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "电池"})
    void pages_cover_everything_once(String text) {
        CatalogueRecord[] records = IntStream.range(0, 20)
                .mapToObj(i -> Offers.titled("电池%d".formatted(i / 4 + 10))
                        .key("r" + i)
                        .summary("电池".repeat(i % 3))
                        .achievement())
                .toArray(CatalogueRecord[]::new);
        store(records);

        assertThat(allPages(text, () -> {}))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(records).map(CatalogueRecord::id).toList());
    }

    @Test
    void pages_cover_everything_once_also_when_records_come_in_between() {
        CatalogueRecord[] records = IntStream.range(0, 20)
                .mapToObj(i -> Offers.titled("电池%d".formatted(i + 10)).achievement())
                .toArray(CatalogueRecord[]::new);
        store(records);
        int[] added = {0};

        List<RecordId> all = allPages(
                "", () -> store(Offers.titled("电%d".formatted(100 + added[0]++)).achievement()));

        assertThat(all)
                .doesNotHaveDuplicates()
                .contains(Arrays.stream(records).map(CatalogueRecord::id).toArray(RecordId[]::new));
    }

    private static CatalogueRecord battery(int number) {
        return Offers.titled("电池%d".formatted(number + 10))
                .key("r" + number)
                .summary("电池 热管理 ".repeat(number % 5) + "液冷".repeat(number % 3))
                .achievement();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "电池", "电池 热管理"})
    void what_stays_is_shown_once_while_records_come_change_and_go_between_pages(String text) {
        CatalogueRecord[] records =
                IntStream.range(0, 40).mapToObj(CatalogueIndexContract::battery).toArray(CatalogueRecord[]::new);
        store(records);
        Set<RecordId> gone = Set.of(records[3].id(), records[17].id(), records[38].id());
        List<RecordId> staying =
                found(ANYONE, text).stream().filter(id -> !gone.contains(id)).toList();
        int[] page = {0};

        List<RecordId> all = allPages(text, () -> {
            int now = page[0]++;
            store(
                    Offers.titled("电池").key("new" + now).summary("热管理").achievement(),
                    Offers.titled("热管理")
                            .key("long" + now)
                            .summary("废水脱氮".repeat(50))
                            .achievement(),
                    Offers.titled("电池%d".formatted(99 - now % 40))
                            .key("changing")
                            .summary("热管理")
                            .achievement());
            index.remove(gone);
            index.commit(index.sequence() + 1);
        });

        assertThat(all).filteredOn(staying::contains).containsExactlyInAnyOrderElementsOf(staying);
    }

    @Test
    void the_total_and_the_facets_are_those_of_all_pages() {
        store(IntStream.range(0, 7)
                .mapToObj(
                        i -> Offers.titled("电池%d".formatted(i)).stage(Stage.LAB).achievement())
                .toArray(CatalogueRecord[]::new));
        SearchResult first =
                index.search(ANYONE, new SearchQuery(RecordKind.ACHIEVEMENT, "", Map.of(), Optional.empty(), 3));
        SearchResult second =
                index.search(ANYONE, new SearchQuery(RecordKind.ACHIEVEMENT, "", Map.of(), first.next(), 3));

        assertThat(List.of(first.total(), second.total())).containsOnly(7L);
        assertThat(second.facets().get(Facets.STAGE)).containsExactly(new FacetCount("LAB", 7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!!!", "YWJj", "dAAA", "cw", "äöü"})
    void a_cursor_that_no_search_gave_out_is_refused(String cursor) {
        store(Offers.titled("电池甲").achievement());

        assertThatExceptionOfType(InvalidCursor.class)
                .isThrownBy(() -> index.search(
                        ANYONE, new SearchQuery(RecordKind.ACHIEVEMENT, "电池", Map.of(), Optional.of(cursor), 3)));
    }

    @Test
    void a_cursor_of_a_listing_does_not_serve_a_search() {
        store(Offers.titled("电池甲").achievement(), Offers.titled("电池乙").achievement());
        Optional<String> listing = index.search(
                        ANYONE, new SearchQuery(RecordKind.ACHIEVEMENT, "", Map.of(), Optional.empty(), 1))
                .next();

        assertThat(listing).isPresent();
        assertThatExceptionOfType(InvalidCursor.class)
                .isThrownBy(() ->
                        index.search(ANYONE, new SearchQuery(RecordKind.ACHIEVEMENT, "电池", Map.of(), listing, 1)));
    }

    @Test
    void a_page_holds_one_to_a_hundred_records() {
        for (int limit : List.of(0, -1, SearchQuery.MOST + 1)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new SearchQuery(RecordKind.ACHIEVEMENT, "", Map.of(), Optional.empty(), limit));
        }
    }

    // Who reads what

    @ParameterizedTest
    @EnumSource
    void a_field_is_found_by_those_who_may_read_it(Disclosure level) {
        store(
                Offers.titled("导热凝胶").summary("纳米银线").field("summary", level).achievement(),
                Offers.titled("别的材料").achievement());
        Map<Viewer, Disclosure> readers = Map.of(
                ANYONE, Disclosure.PUBLIC,
                STRANGER, Disclosure.REGISTERED,
                MEMBER, Disclosure.MEMBERS,
                INVITED, Disclosure.INVITED,
                OWNER, Disclosure.OWNER);

        readers.forEach((viewer, most) -> {
            boolean may = level.readableAt(most);
            assertThat(found(viewer, "纳米银线")).as("%s", most).hasSize(may ? 1 : 0);
            assertThat(index.search(viewer, query("纳米银线")).total()).isEqualTo(may ? 1 : 0);
            assertThat(candidateIds(viewer, "纳米银线")).hasSize(may ? 1 : 0);
            assertThat(found(viewer, "导热凝胶")).hasSize(1);
        });
    }

    @ParameterizedTest
    @EnumSource
    void a_record_its_words_and_its_keywords_are_found_by_those_who_may_know_of_it(Disclosure level) {
        storeWithVectors(Offers.titled("导热凝胶")
                .keywords("纳米银线")
                .stage(Stage.LAB)
                .disclosure(level)
                .achievement());
        Map<Viewer, Disclosure> readers = Map.of(
                ANYONE, Disclosure.PUBLIC,
                STRANGER, Disclosure.REGISTERED,
                MEMBER, Disclosure.MEMBERS,
                INVITED, Disclosure.INVITED,
                OWNER, Disclosure.OWNER);

        readers.forEach((viewer, most) -> {
            int expected = level.readableAt(most) ? 1 : 0;
            assertThat(found(viewer, "导热凝胶")).as("%s", most).hasSize(expected);
            assertThat(found(viewer, "纳米银线")).as("%s", most).hasSize(expected);
            assertThat(found(viewer, "")).hasSize(expected);
            assertThat(candidateIds(viewer, "导热凝胶")).hasSize(expected);
            assertThat(index.examine(viewer, meaning(Need.of("导热凝胶")), List.of(Offers.id("导热凝胶"))))
                    .hasSize(expected);
            assertThat(index.search(viewer, query("")).facets().containsKey(Facets.STAGE))
                    .isEqualTo(expected == 1);
        });
    }

    @ParameterizedTest
    @EnumSource
    void a_record_that_is_not_listed_is_found_by_its_owner_alone(RecordState state) {
        store(Offers.titled("导热凝胶").state(state).achievement());
        boolean shown = Set.of(RecordState.LISTED, RecordState.PAUSED, RecordState.VANISHED)
                .contains(state);

        assertThat(found(OWNER, "导热凝胶")).hasSize(1);
        for (Viewer viewer : List.of(ANYONE, STRANGER, MEMBER, INVITED)) {
            assertThat(found(viewer, "导热凝胶")).hasSize(shown ? 1 : 0);
            assertThat(candidateIds(viewer, "导热凝胶")).hasSize(shown ? 1 : 0);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PUBLIC")
    void nothing_hidden_is_heard_in_anybody_elses_statistics_or_scores(Disclosure level) {
        CatalogueRecord[] open = {
            Offers.titled("导热凝胶材料").summary("纳米银线").keywords("银线").achievement(),
            Offers.titled("纳米银线电极").summary("导热").keywords("凝胶").achievement(),
            Offers.titled("废水脱氮").summary("导热凝胶").achievement()
        };
        storeWithVectors(open);
        double rarity = index.statistics().idf("银线");
        double length = index.statistics().averageLength();
        List<Candidate> before = candidates(ANYONE, "纳米银线导热凝胶");
        List<RecordId> order = found(ANYONE, "导热 银线");

        storeWithVectors(IntStream.range(0, 30)
                .mapToObj(i -> Offers.titled("银线%d号".formatted(i))
                        .summary("银线银线")
                        .keywords("银线")
                        .disclosure(level)
                        .achievement())
                .toArray(CatalogueRecord[]::new));

        assertThat(index.statistics().idf("银线")).isEqualTo(rarity);
        assertThat(index.statistics().averageLength()).isEqualTo(length);
        assertThat(candidates(ANYONE, "纳米银线导热凝胶")).isEqualTo(before);
        assertThat(found(ANYONE, "导热 银线")).isEqualTo(order);
    }

    @Test
    void the_order_of_open_records_does_not_follow_hidden_keywords() {
        store(
                Offers.titled("甲号材料").keywords("银线").achievement(),
                Offers.titled("乙号材料").keywords("凝胶").achievement());
        List<RecordId> before = candidateIds(ANYONE, "银线 凝胶 银线凝胶");
        for (String word : List.of("银线", "凝胶")) {
            store(IntStream.range(0, 30)
                    .mapToObj(i -> Offers.titled("隐藏%d号".formatted(i))
                            .keywords(word)
                            .disclosure(Disclosure.OWNER)
                            .achievement())
                    .toArray(CatalogueRecord[]::new));
            assertThat(candidateIds(ANYONE, "银线 凝胶 银线凝胶")).isEqualTo(before);
        }
    }

    @Test
    void a_hidden_meaning_brings_nobody_nearer() {
        storeWithVectors(
                Offers.titled("导热凝胶").knowHow("纳米银线烧结温度曲线").achievement(),
                Offers.titled("别的材料").summary("银线").achievement());
        Need need = Need.of("纳米银线烧结温度曲线");
        List<RecordId> ids = List.of(Offers.id("导热凝胶"));
        double open = index.examine(ANYONE, meaning(need), ids).getFirst().meaningWhole();
        double invited = index.examine(INVITED, meaning(need), ids).getFirst().meaningWhole();

        assertThat(invited).isGreaterThan(open + 0.3);
        for (Viewer viewer : List.of(ANYONE, STRANGER, MEMBER)) {
            assertThat(index.examine(viewer, meaning(need), ids).getFirst().meaningWhole())
                    .isEqualTo(open);
        }
    }

    // Candidates

    @Test
    void candidates_are_found_by_words_and_by_meaning() {
        storeWithVectors(Offers.titled("动力电池液冷").achievement());
        store(Offers.titled("电池热管理").achievement());
        index.put(List.of(new IndexDocument(
                Offers.titled("别的说法").achievement(), Map.of(Disclosure.PUBLIC, HashingEncoder.vector("电池散热")))));
        index.commit(9);

        List<Candidate> candidates = candidates(ANYONE, "电池散热");

        assertThat(candidates).extracting(Candidate::id).containsExactlyInAnyOrder(ids("动力电池液冷", "电池热管理", "别的说法"));
        assertThat(candidates)
                .filteredOn(c -> c.id().equals(Offers.id("别的说法")))
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.lexicalRank()).isZero();
                    assertThat(c.denseRank()).isEqualTo(1);
                    assertThat(c.meaningWhole()).isCloseTo(1, within(1e-5));
                    assertThat(c.meaningTitle()).isCloseTo(1, within(1e-5));
                });
        assertThat(candidates)
                .filteredOn(c -> c.id().equals(Offers.id("电池热管理")))
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.lexicalRank()).isPositive();
                    assertThat(c.denseRank()).isZero();
                    assertThat(c.meaningWhole()).isZero();
                });
        assertThat(candidates).isSortedAccordingTo((a, b) -> Double.compare(b.fused(), a.fused()));
    }

    @Test
    void meanings_are_exact_for_every_offer_that_has_a_vector_among_those_that_have_none() {
        List<IndexDocument> documents = IntStream.range(0, 40)
                .mapToObj(i -> Offers.titled("电池%d号".formatted(i)).achievement())
                .map(record -> record.title().value().hashCode() % 3 == 0 ? vectors(record) : words(record))
                .toList();
        index.put(documents);
        index.commit(1);
        Need need = Need.of("电池热管理");
        List<Candidate> examined = index.examine(
                ANYONE,
                meaning(need),
                documents.stream().map(document -> document.record().id()).toList());

        assertThat(examined).hasSize(40);
        for (IndexDocument document : documents) {
            float[] vector = document.vectors().get(Disclosure.PUBLIC);
            double expected = vector == null ? 0 : dot(vector, meaning(need).whole());
            assertThat(examined)
                    .filteredOn(
                            candidate -> candidate.id().equals(document.record().id()))
                    .singleElement()
                    .satisfies(candidate -> assertThat(candidate.meaningWhole()).isCloseTo(expected, within(1e-5)));
        }
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }

    private static Reading reading(Disclosure level, String whole) {
        return new Reading(Map.of(level, HashingEncoder.vector(whole)), Map.of());
    }

    /// As the exchange reads English text: by its gloss among all texts, and itself among the English ones.
    private static IndexDocument english(CatalogueRecord record, String gloss) {
        String text = record.title().value();
        return new IndexDocument(record, reading(Disclosure.PUBLIC, gloss), reading(Disclosure.PUBLIC, text));
    }

    private static NeedVectors englishMeaning(String text, String gloss) {
        float[] glossed = HashingEncoder.vector(gloss);
        return new NeedVectors(glossed, glossed, Optional.of(meaning(Need.of(text))));
    }

    @Test
    void an_english_need_meets_english_offers_in_their_own_space_and_chinese_ones_by_its_gloss() {
        index.put(List.of(
                english(Offers.titled("thermal control of cells").achievement(), "电池 控制"),
                english(Offers.titled("nitrogen removal").achievement(), "脱氮"),
                vectors(Offers.titled("电池 散热").achievement()),
                vectors(Offers.titled("废水 脱氮").achievement())));
        index.commit(1);
        Need need = Need.of("thermal control of batteries");
        NeedVectors meaning = englishMeaning("thermal control of batteries", "电池 散热");

        List<Candidate> found = index.candidates(ANYONE, need, meaning, Offer.Kind.BY_DEFAULT, 10);

        assertThat(found)
                .extracting(Candidate::id)
                .startsWith(ids("电池 散热", "thermal control of cells"))
                .hasSize(4);
        assertThat(found.getFirst().meaningWhole()).isEqualTo(1);
        assertThat(found.getFirst().denseRank()).isEqualTo(1);
        assertThat(found.get(1).meaningWhole()).isGreaterThan(0.5);
    }

    @Test
    void a_chinese_need_finds_an_english_offer_by_the_offers_gloss() {
        index.put(List.of(
                english(Offers.titled("Pulse heating").achievement(), "电池 加热"),
                english(Offers.titled("Nitrogen removal").achievement(), "脱氮")));
        index.commit(1);

        List<Candidate> found = candidates(ANYONE, "电池 加热");

        assertThat(found).extracting(Candidate::id).startsWith(Offers.id("Pulse heating"));
        assertThat(found.getFirst().lexicalRank()).isZero();
        assertThat(found.getFirst().meaningWhole()).isEqualTo(1);
    }

    @Test
    void a_record_is_as_near_as_the_nearer_of_its_title_and_its_text() {
        CatalogueRecord record = Offers.titled("电池热管理").summary("废水脱氮").achievement();
        float[] whole = HashingEncoder.vector("废水脱氮");
        float[] title = HashingEncoder.vector("电池热管理");
        index.put(List.of(new IndexDocument(
                record,
                new Reading(Map.of(Disclosure.PUBLIC, whole), Map.of(Disclosure.PUBLIC, title)),
                Reading.NONE)));
        index.commit(1);

        for (String text : List.of("电池热管理", "废水脱氮")) {
            assertThat(candidates(ANYONE, text)).singleElement().satisfies(candidate -> {
                assertThat(candidate.meaningWhole()).isCloseTo(1, within(1e-5));
                assertThat(candidate.denseRank()).isEqualTo(1);
            });
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PUBLIC")
    void hidden_english_text_and_hidden_titles_bring_nobody_nearer(Disclosure level) {
        CatalogueRecord record = Offers.titled("导热凝胶").achievement();
        float[] secret = HashingEncoder.vector("silver wire sintering");
        index.put(List.of(new IndexDocument(
                record,
                new Reading(Map.of(Disclosure.PUBLIC, HashingEncoder.vector("导热凝胶")), Map.of(level, secret)),
                new Reading(Map.of(level, secret), Map.of(level, secret)))));
        index.commit(1);
        NeedVectors asked = englishMeaning("silver wire sintering", "银线 烧结");
        List<RecordId> ids = List.of(record.id());

        assertThat(index.examine(ANYONE, asked, ids).getFirst().meaningWhole()).isLessThan(0.5);
        assertThat(index.examine(ANYONE, meaning(Need.of("silver wire sintering")), ids)
                        .getFirst()
                        .meaningWhole())
                .isLessThan(0.5);
        assertThat(index.examine(OWNER, meaning(Need.of("silver wire sintering")), ids)
                        .getFirst()
                        .meaningWhole())
                .isGreaterThan(0.9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"谁有ZL 2017 1 0601862.3 这件专利？我们做电池散热", "电池散热，见201710601862.3", "电池散热 cn201710601862"})
    void a_need_that_names_a_patent_finds_it_first_however_it_writes_the_number(String text) {
        storeWithVectors(
                Offers.titled("电池散热").achievement(),
                Offers.titled("一种别的装置").number("ZL201710601862.3").patent(),
                Offers.titled("一种散热板").number("ZL201710601863.8").patent());

        List<Candidate> found = candidates(ANYONE, text);

        assertThat(found).extracting(Candidate::id).startsWith(ids("一种别的装置", "电池散热"));
        assertThat(found.getFirst().named()).containsExactly("patent:201710601862");
        assertThat(found.get(1).named()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PUBLIC")
    void a_number_finds_no_record_that_the_viewer_may_not_know_of(Disclosure level) {
        storeWithVectors(Offers.titled("一种别的装置")
                .number("ZL201710601862.3")
                .disclosure(level)
                .patent());

        assertThat(candidateIds(ANYONE, "ZL201710601862.3")).isEmpty();
        assertThat(candidateIds(OWNER, "ZL201710601862.3")).hasSize(1);
    }

    @Test
    void a_linked_title_is_evidence_for_the_record_that_links() {
        CatalogueRecord linking = Offers.titled("换热装置")
                .linking(Link.Kind.PATENT, "P1", Offers.id("一种微通道液冷板"))
                .achievement();
        index.put(List.of(
                words(linking).linkedTo(List.of("一种微通道液冷板")),
                words(Offers.titled("换热器").achievement())));
        index.commit(1);

        assertThat(found(ANYONE, "微通道液冷板")).containsExactly(Offers.id("换热装置"));
        assertThat(candidateIds(ANYONE, "微通道液冷板")).containsExactly(Offers.id("换热装置"));
        assertThat(index.linking(List.of(Offers.id("一种微通道液冷板")), 10)).containsExactly(Offers.id("换热装置"));
        assertThat(index.linking(List.of(Offers.id("换热器")), 10)).isEmpty();
    }

    @Test
    void only_offers_of_the_wanted_kinds_are_candidates() {
        storeWithVectors(
                Offers.titled("电池成果").achievement(),
                Offers.titled("电池专利").patent(),
                Offers.titled("电池专家").researcher(),
                Offers.titled("电池难题").challenge());
        Need need = Need.of("电池");

        assertThat(candidateIds(ANYONE, "电池")).containsExactlyInAnyOrder(ids("电池成果", "电池专利"));
        assertThat(index.candidates(ANYONE, need, meaning(need), Set.of(Offer.Kind.RESEARCHER), 10))
                .extracting(Candidate::id)
                .containsExactly(Offers.id("电池专家"));
        assertThat(index.candidates(ANYONE, need, meaning(need), Set.of(), 10)).isEmpty();
        assertThat(index.candidates(ANYONE, need, meaning(need), Set.of(Offer.Kind.values()), 2))
                .hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void what_is_not_to_be_had_is_found_but_never_a_candidate(Deal.Availability availability) {
        storeWithVectors(
                Offers.titled("电池成果").availability(availability).achievement(),
                Offers.titled("电池专利").availability(availability).patent());

        assertThat(found(ANYONE, "电池")).hasSize(1);
        assertThat(candidateIds(ANYONE, "电池")).hasSize(availability.recommendable() ? 2 : 0);
    }

    @Test
    void a_researcher_who_objected_is_never_a_candidate() {
        storeWithVectors(
                Offers.titled("电池专家").claim(Researcher.ClaimState.OBJECTED).researcher());
        Need need = Need.of("电池");

        assertThat(index.candidates(ANYONE, need, meaning(need), Set.of(Offer.Kind.RESEARCHER), 10))
                .isEmpty();
    }

    @Test
    void a_need_without_words_has_no_candidates() {
        storeWithVectors(Offers.titled("电池成果").achievement());

        assertThat(candidates(ANYONE, "")).isEmpty();
        assertThat(candidates(ANYONE, "，。")).isEmpty();
    }

    @Test
    void named_offers_are_examined_found_or_not_and_unknown_ones_left_out() {
        storeWithVectors(
                Offers.titled("电池成果").achievement(), Offers.titled("废水成果").achievement());
        NeedVectors vectors = meaning(Need.of("电池成果"));

        assertThat(index.examine(ANYONE, vectors, List.of(Offers.id("废水成果"), Offers.id("没有"), Offers.id("电池成果"))))
                .extracting(Candidate::id)
                .containsExactlyInAnyOrder(ids("电池成果", "废水成果"));
        assertThat(index.examine(ANYONE, vectors, List.of())).isEmpty();
    }

    @Test
    void a_rarer_term_weighs_more_and_an_unknown_one_most() {
        store(
                Offers.titled("电池甲").achievement(),
                Offers.titled("电池乙").achievement(),
                Offers.titled("废水丙").achievement());
        TermStatistics statistics = index.statistics();

        assertThat(statistics.idf("电池")).isPositive().isLessThan(statistics.idf("废水"));
        assertThat(statistics.idf("废水")).isLessThan(statistics.idf("没有"));
        assertThat(statistics.averageLength()).isEqualTo(2);
    }
}
