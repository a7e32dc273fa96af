package org.duijie.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duijie.domain.Achievement;
import org.duijie.domain.RecordId;
import org.duijie.domain.RecordKind;
import org.duijie.domain.SecrecyReview;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeTest {
    private static final Intake INTAKE = new Intake(Taxonomies.shipped());
    private static final IntakeOptions FROM_US = IntakeOptions.from("us");

    @TempDir
    Path folder;

    private final List<Outcome> outcomes = new ArrayList<>();

    private Intake.Reading read(String name, String text, IntakeOptions options) throws UnreadableSource, IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        outcomes.clear();
        return INTAKE.read(file, options, outcomes::add);
    }

    private Outcome.Rejected rejected(int index) {
        return (Outcome.Rejected) outcomes.get(index);
    }

    private Outcome.Accepted accepted(int index) {
        return (Outcome.Accepted) outcomes.get(index);
    }

    @Test
    void a_csv_from_a_spreadsheet_becomes_records() throws Exception {
        Intake.Reading reading = read("a.csv", """
                \uFEFF成果编号,成果名称,成果简介,完成单位,意向价格（万元）,密级
                A1,一种膜,"两行
                简介",岭海大学,50,公开
                A2,另一种膜,简介,江澜大学,面议,公开
                """.replace("\n", "\r\n"), FROM_US);
        assertThat(reading.kind()).isEqualTo(RecordKind.ACHIEVEMENT);
        assertThat(reading.rows()).isEqualTo(2);
        assertThat(reading.notices()).isEmpty();
        Achievement first = (Achievement) accepted(0).record();
        assertThat(first.id()).isEqualTo(RecordId.of("us", "A1"));
        assertThat(first.narrative().summary().original()).isEqualTo("两行\n简介");
        assertThat(first.deal().price().min()).isEqualByComparingTo("500000");
        assertThat(first.envelope().secrecyReview().scope()).isEqualTo(SecrecyReview.Scope.RECORD);
        assertThat(first.envelope().secrecyReview().unit()).isEqualTo("岭海大学");
    }

    @Test
    void a_row_is_reported_by_the_line_where_it_begins() throws Exception {
        read("a.csv", "成果名称,成果简介,完成单位,密级\n膜一,\"一\n二\n三\",岭海大学,公开\n膜二,简介,,公开\n", FROM_US);
        assertThat(accepted(0).line()).isEqualTo(2);
        assertThat(rejected(1))
                .isEqualTo(new Outcome.Rejected(
                        5,
                        "完成单位",
                        "field.missing",
                        "the column “完成单位” is empty or missing, and every achievement has one: fill it in",
                        Optional.empty()));
    }

    @Test
    void a_title_line_and_a_unit_line_above_the_headings_are_stepped_over() throws Exception {
        read("a.csv", "某大学科技成果汇总表,,,\n（单位：万元）,,,\n成果名称,完成单位,意向价格,密级\n膜一,岭海大学,30,公开\n", FROM_US);
        assertThat(accepted(0).line()).isEqualTo(4);
        assertThat(((Achievement) accepted(0).record()).deal().price().min()).isEqualByComparingTo("300000");
    }

    @Test
    void json_lines_and_arrays_and_tables_say_the_same() throws Exception {
        String object = "{\"成果编号\":\"A1\",\"成果名称\":\"一种膜\",\"完成单位\":\"岭海大学\",\"密级\":\"公开\"}";
        read("a.jsonl", object + "\n\n" + object + "\n", FROM_US);
        RecordId fromLines = accepted(0).record().id();
        assertThat(accepted(1).line()).isEqualTo(3);
        read("a.json", "[\n" + object + ",\n" + object + "]", FROM_US);
        assertThat(accepted(0).record().id()).isEqualTo(fromLines);
        assertThat(accepted(1).line()).isEqualTo(3);
        read("a.tsv", "成果编号\t成果名称\t完成单位\t密级\nA1\t一种膜\t岭海大学\t公开\n", FROM_US);
        assertThat(accepted(0).record().id()).isEqualTo(fromLines);
    }

    @Test
    void a_broken_line_costs_that_line_only() throws Exception {
        read(
                "a.jsonl",
                "{\"成果名称\":\"膜一\",\"完成单位\":\"岭海大学\",\"密级\":\"公开\"}\n{\"成果名称\":\n[1]\n{\"成果名称\":\"膜二\",\"完成单位\":\"岭海大学\",\"密级\":\"公开\"}\n",
                FROM_US);
        assertThat(outcomes).hasSize(4);
        assertThat(rejected(1).code()).isEqualTo("row.json");
        assertThat(rejected(2).code()).isEqualTo("row.json");
        assertThat(accepted(3).line()).isEqualTo(4);
    }

    @Test
    void a_secret_row_is_refused_and_nothing_of_it_is_repeated() throws Exception {
        read("a.csv", "成果名称,完成单位,密级\n鸢尾花计划,岭海大学,机密★10年\n睡莲计划（秘密★5年）,岭海大学,公开\n", FROM_US);
        assertThat(rejected(0).code()).isEqualTo("secrecy.refused");
        assertThat(rejected(1).code()).isEqualTo("secrecy.refused");
        assertThat(outcomes.toString()).doesNotContain("鸢尾花", "睡莲", "10年", "5年");
        assertThat(rejected(0).value()).isEmpty();
    }

    @Test
    void without_any_statement_the_file_is_refused_as_a_whole() {
        assertThatThrownBy(() -> read("a.csv", "成果名称,完成单位\n膜一,岭海大学\n", FROM_US))
                .isInstanceOfSatisfying(UnreadableSource.class, e -> {
                    assertThat(e.code()).isEqualTo("secrecy.unstated");
                    assertThat(e.getMessage()).contains("--attested-by");
                });
    }

    @Test
    void somebody_may_attest_for_the_file_and_is_remembered() throws Exception {
        read("a.csv", "成果名称,完成单位\n膜一,岭海大学\n", FROM_US.attestedBy("科研院"));
        assertThat(accepted(0).record().envelope().secrecyReview().reviewer()).isEqualTo("科研院");
        read("b.csv", "成果名称,完成单位,密级\n膜一,岭海大学,\n膜二,岭海大学,内部\n", FROM_US.attestedBy("科研院"));
        assertThat(accepted(0).record().envelope().secrecyReview().scope()).isEqualTo(SecrecyReview.Scope.FILE);
        assertThat(rejected(1).code()).isEqualTo("secrecy.refused");
    }

    @Test
    void a_row_that_states_nothing_is_refused_where_nobody_attests() throws Exception {
        read("a.csv", "成果名称,完成单位,密级\n膜一,岭海大学,\n", FROM_US);
        assertThat(rejected(0).code()).isEqualTo("secrecy.unstated");
        assertThat(rejected(0).field()).isEqualTo("密级");
    }

    @Test
    void a_file_of_another_encoding_is_refused_with_what_to_do() throws IOException {
        Path file = folder.resolve("gbk.csv");
        Files.write(file, "成果名称,完成单位,密级\n膜,岭海大学,公开\n".getBytes(Charset.forName("GBK")));
        assertThatThrownBy(() -> INTAKE.read(file, FROM_US, outcomes::add))
                .isInstanceOfSatisfying(UnreadableSource.class, e -> {
                    assertThat(e.code()).isEqualTo("source.charset");
                    assertThat(e.getMessage()).contains("CSV UTF-8");
                });
        assertThat(outcomes).isEmpty();
    }

    @Test
    void files_that_cannot_be_meant_are_refused_in_one_line() {
        assertCode("source.missing", () -> INTAKE.read(folder.resolve("none.csv"), FROM_US, outcomes::add));
        assertCode("source.format", () -> INTAKE.read(folder.resolve("a.xlsx"), FROM_US, outcomes::add));
        assertCode("source.empty", () -> read("a.csv", "\uFEFF \n", FROM_US));
        assertCode("source.empty", () -> read("a.jsonl", "nonsense\n", FROM_US));
        assertCode("source.kind", () -> read("a.csv", "甲,乙\n1,2\n", FROM_US));
        assertCode("source.kind", () -> read("a.csv", "甲,密级\n1,公开\n", FROM_US.ofKind(RecordKind.PATENT)));
        assertCode("source.syntax", () -> read("a.json", "{\"成果名称\": \"膜\"}", FROM_US));
        assertCode("source.syntax", () -> read("a.json", "[{\"成果名称\": \"膜\"} oops", FROM_US));
        assertCode(
                "source.mapping",
                () -> read("a.csv", "成果名称\n膜\n", FROM_US.withMapping(folder.resolve("no-mapping.json"))));
    }

    private static void assertCode(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable reading) {
        assertThatThrownBy(reading).isInstanceOfSatisfying(UnreadableSource.class, e -> {
            assertThat(e.code()).isEqualTo(code);
            assertThat(e.getMessage()).doesNotContain("\n");
        });
    }

    @Test
    void headings_are_spoken_of_once_and_personal_cells_never() throws Exception {
        Intake.Reading reading = read(
                "r.csv",
                "姓名,任职单位,身份证号,星座,密级\n膜研究员甲,岭海大学,110101199001011234,天秤,公开\n膜研究员乙,岭海大学,110101199001015678,双鱼,公开\n",
                FROM_US);
        assertThat(reading.notices()).extracting(Note::code).containsExactly("personal.dropped", "heading.unknown");
        assertThat(reading.notices().toString() + outcomes).doesNotContain("11010119900101", "天秤");
        assertThat(accepted(0).warnings()).extracting(Note::code).containsExactly("key.derived");
    }

    @Test
    void a_key_that_json_brings_late_is_still_read() throws Exception {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 150; i++) {
            text.append("{\"成果编号\":\"A%d\",\"成果名称\":\"膜%d号\",\"完成单位\":\"岭海大学\",\"密级\":\"公开\"%s}\n"
                    .formatted(i, i, i == 149 ? ",\"创新点\":\"晚到\",\"奇怪\":\"x\"" : ""));
        }
        Intake.Reading reading = read("a.jsonl", text.toString(), FROM_US);
        assertThat(((Achievement) accepted(149).record())
                        .narrative()
                        .innovation()
                        .original())
                .isEqualTo("晚到");
        assertThat(reading.notices()).extracting(Note::line).containsExactly(150);
    }

    @Test
    void what_is_impossible_refuses_the_row_with_column_and_value() throws Exception {
        read(
                "a.csv",
                "成果名称,完成单位,验收日期,意向价格,技术成熟度,密级\n膜一,岭海大学,2016-02-30,,,公开\n膜二,岭海大学,,-5万元,,公开\n膜三,岭海大学,,,12,公开\n膜四,岭海大学,,好商量的价,,公开\n",
                FROM_US);
        assertThat(outcomes)
                .map(o -> ((Outcome.Rejected) o).code())
                .containsExactly("date.impossible", "money.negative", "trl.range", "money.unreadable");
        assertThat(rejected(0).field()).isEqualTo("验收日期");
        assertThat(rejected(0).value()).contains("2016-02-30");
    }

    @Test
    void an_unknown_value_is_kept_with_a_warning() throws Exception {
        read("a.csv", "成果编号,成果名称,完成单位,所处阶段,密级\nA1,膜一,岭海大学,差不多了,公开\n", FROM_US);
        Achievement record = (Achievement) accepted(0).record();
        assertThat(record.maturity().stage().raw()).isEqualTo("差不多了");
        assertThat(accepted(0).warnings()).extracting(Note::code).containsExactly("value.unknown");
        assertThat(accepted(0).warnings().getFirst().field()).isEqualTo("所处阶段");
    }

    @Test
    void the_same_row_imported_twice_is_the_same_record() throws Exception {
        String table = "成果名称,完成单位,密级\n膜一,岭海大学,公开\n";
        read("a.csv", table, FROM_US);
        RecordId first = accepted(0).record().id();
        read("b.csv", table, FROM_US);
        assertThat(accepted(0).record().id()).isEqualTo(first);
        read("c.csv", table, IntakeOptions.from("others"));
        assertThat(accepted(0).record().id()).isNotEqualTo(first);
    }

    @Test
    void a_row_with_more_cells_than_headings_is_refused() throws Exception {
        read("a.csv", "成果名称,完成单位,密级\n膜,一,岭海大学,公开\n", FROM_US);
        assertThat(rejected(0).code()).isEqualTo("row.cells");
    }

    @Test
    void rows_go_out_one_by_one_in_the_order_of_the_file() throws Exception {
        StringBuilder table = new StringBuilder("成果编号,成果名称,完成单位,密级\n");
        for (int i = 0; i < 5_000; i++) {
            table.append("A%d,膜%d号,岭海大学,公开\n".formatted(i, i));
        }
        Intake.Reading reading = read("a.csv", table.toString(), FROM_US);
        assertThat(reading.rows()).isEqualTo(5_000);
        assertThat(outcomes).map(Outcome::line).isSorted().hasSize(5_000);
    }
}
