package org.duijie.matcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.duijie.domain.CatalogueRecord;
import org.duijie.domain.Deal;
import org.duijie.domain.Disclosure;
import org.duijie.domain.RecordId;
import org.duijie.domain.RecordKind;
import org.duijie.domain.access.Guarded;
import org.duijie.domain.access.ReadingPolicy;
import org.duijie.domain.access.Role;
import org.duijie.domain.access.Viewer;
import org.duijie.domain.match.Evidence;
import org.duijie.matcher.lucene.LuceneCatalogueIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NeighboursTest {
    private static final Set<RecordKind> WORK = EnumSet.of(RecordKind.ACHIEVEMENT, RecordKind.PATENT);
    private static final Set<RecordKind> CHALLENGES = EnumSet.of(RecordKind.CHALLENGE);
    private static final Viewer INVITED = new Viewer.Member(
            Offers.id("某人"), Offers.INVITED, Set.of(Role.ENTERPRISE), List.of(), java.time.LocalDate.of(2026, 11, 21));

    @TempDir
    private Path folder;

    private int houses;

    private static List<CatalogueRecord> records() {
        List<CatalogueRecord> records = new ArrayList<>(List.of(
                Offers.titled("动力电池液冷热管理系统").summary("用于快充的液冷板，热导率高").achievement(),
                Offers.titled("液冷板钎焊工艺").summary("动力电池液冷热管理系统").patent(),
                Offers.titled("茶叶病虫害防治").summary("生物农药").achievement(),
                Offers.titled("动力电池快充散热").summary("求液冷热管理系统").challenge(),
                Offers.titled("茶园虫害怎么办").summary("求生物农药").challenge(),
                Offers.titled("液冷热管理专家").summary("动力电池热管理系统").researcher()));
        IntStream.range(0, 20)
                .mapToObj(i -> Offers.titled("第%d号陶瓷釉料".formatted(i)).achievement())
                .forEach(records::add);
        return records;
    }

    private static final Need ASKED =
            Need.asking(Offers.titled("动力电池液冷热管理系统").summary("快充").achievement(), Disclosure.PUBLIC);

    private Neighbours.Found near(
            Viewer viewer, Need asked, List<CatalogueRecord> records, Set<RecordKind> kinds, int limit) {
        Map<RecordId, CatalogueRecord> shelf = new LinkedHashMap<>();
        records.forEach(record -> shelf.put(record.id(), record));
        try (LuceneCatalogueIndex index = LuceneCatalogueIndex.open(folder.resolve("index" + houses++), "hashing")) {
            index.put(records.stream().map(CatalogueIndexContract::vectors).toList());
            index.commit(1);
            RecordSource source = (reader, ids) -> ids.stream()
                    .filter(shelf::containsKey)
                    .map(shelf::get)
                    .filter(record -> ReadingPolicy.records(reader).admits(Guarded.of(record.envelope())))
                    .toList();
            Neighbours neighbours = new Neighbours(index, new HashingEncoder(), source);
            return neighbours.near(viewer, asked, neighbours.encode(asked), kinds, record -> true, limit);
        }
    }

    private static List<String> titles(Neighbours.Found found) {
        return found.neighbours().stream()
                .map(neighbour -> neighbour.record().title().value())
                .toList();
    }

    @Test
    void what_speaks_of_the_same_is_found_and_the_rest_is_not() {
        assertThat(titles(near(Viewer.ANONYMOUS, ASKED, records(), WORK, 50)))
                .startsWith("动力电池液冷热管理系统")
                .contains("液冷板钎焊工艺")
                .doesNotContain("茶叶病虫害防治", "第1号陶瓷釉料");
    }

    @Test
    void only_records_of_the_kinds_asked_for_are_found() {
        assertThat(titles(near(Viewer.ANONYMOUS, ASKED, records(), CHALLENGES, 50)))
                .containsExactly("动力电池快充散热");
        assertThat(near(Viewer.ANONYMOUS, ASKED, records(), EnumSet.of(RecordKind.ALLIANCE), 50)
                        .neighbours())
                .isEmpty();
    }

    @Test
    void what_is_sold_is_still_near() {
        List<CatalogueRecord> sold = List.of(Offers.titled("动力电池液冷热管理系统")
                .availability(Deal.Availability.ASSIGNED)
                .achievement());

        assertThat(titles(near(Viewer.ANONYMOUS, ASKED, sold, WORK, 5))).containsExactly("动力电池液冷热管理系统");
    }

    @Test
    void the_same_title_or_nearly_the_same_text_is_a_near_duplicate_and_the_merely_similar_is_not() {
        List<CatalogueRecord> records = new ArrayList<>(records());
        records.add(Offers.titled("动力电池液冷热管理系统").key("另一处登记").achievement());
        Neighbours.Found found = near(Viewer.ANONYMOUS, ASKED, records, WORK, 50);

        assertThat(found.neighbours().stream()
                        .filter(Neighbour::nearDuplicate)
                        .map(neighbour -> neighbour.record().title().value()))
                .containsExactly("动力电池液冷热管理系统", "动力电池液冷热管理系统");

        Need reworded =
                Need.asking(Offers.titled("液冷板钎焊工艺法").summary("动力电池液冷热管理系统").patent(), Disclosure.PUBLIC);
        assertThat(near(Viewer.ANONYMOUS, reworded, records(), WORK, 50).neighbours().stream()
                        .filter(Neighbour::nearDuplicate)
                        .map(neighbour -> neighbour.record().title().value()))
                .containsExactly("液冷板钎焊工艺");
    }

    @Test
    void shared_wording_stands_in_both_texts_where_it_says() {
        assertThat(near(Viewer.ANONYMOUS, ASKED, records(), WORK, 50).neighbours())
                .isNotEmpty()
                .allSatisfy(neighbour -> {
                    for (Evidence evidence : neighbour.evidence()) {
                        assertThat(span(neighbour.record(), evidence.field(), evidence.start(), evidence.end()))
                                .isEqualTo(span(
                                        ASKED,
                                        evidence.challengeField(),
                                        evidence.challengeStart(),
                                        evidence.challengeEnd()));
                    }
                });
    }

    private static String span(CatalogueRecord record, String field, int start, int end) {
        return span(Need.asking(record, Disclosure.OWNER), field, start, end);
    }

    private static String span(Need need, String field, int start, int end) {
        return need.texts().stream()
                .filter(text -> text.name().equals(field))
                .findFirst()
                .orElseThrow()
                .text()
                .original()
                .substring(start, end);
    }

    @Test
    void nobody_finds_a_record_by_what_they_may_not_read() {
        List<CatalogueRecord> records = new ArrayList<>(records());
        records.add(Offers.titled("甲号材料").knowHow("动力电池液冷热管理系统").achievement());
        records.add(
                Offers.titled("乙号动力电池液冷热管理系统").disclosure(Disclosure.INVITED).achievement());

        assertThat(titles(near(Viewer.ANONYMOUS, ASKED, records, WORK, 50))).doesNotContain("甲号材料", "乙号动力电池液冷热管理系统");
        assertThat(titles(near(INVITED, ASKED, records, WORK, 50))).contains("甲号材料", "乙号动力电池液冷热管理系统");
    }

    @Test
    void equal_records_are_ordered_by_id_whichever_came_first() {
        List<CatalogueRecord> equal = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            equal.add(Offers.titled("动力电池液冷热管理系统").key("登记" + i).achievement());
        }
        List<RecordId> first = ids(near(Viewer.ANONYMOUS, ASKED, equal, WORK, 50));
        Collections.shuffle(equal, new Random(7));

        assertThat(ids(near(Viewer.ANONYMOUS, ASKED, equal, WORK, 50))).isEqualTo(first);
    }

    private static List<RecordId> ids(Neighbours.Found found) {
        return found.neighbours().stream()
                .map(neighbour -> neighbour.record().id())
                .toList();
    }

    @Test
    void a_shorter_list_is_the_head_of_a_longer_one_and_says_how_many_vectors_it_had() {
        Neighbours.Found long50 = near(Viewer.ANONYMOUS, ASKED, records(), WORK, 50);
        Neighbours.Found short1 = near(Viewer.ANONYMOUS, ASKED, records(), WORK, 1);

        assertThat(short1.neighbours()).isEqualTo(long50.neighbours().subList(0, 1));
        assertThat(short1.from().documents()).isEqualTo(26);
        assertThat(short1.from().withVectors()).isEqualTo(26);
    }
}
