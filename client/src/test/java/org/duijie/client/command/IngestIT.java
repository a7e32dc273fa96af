package org.duijie.client.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.duijie.client.program.Outcome;
import org.duijie.client.program.Program;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestIT {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String HEADINGS = "成果编号,成果名称,成果简介,完成单位,登记日期,技术成熟度,密级\n";
    private static final String GOOD = """
            T-1,低温脱硝催化剂,在一百六十度直接工作的锰铈脱硝催化剂，抗硫酸氢铵堵塞。,云麓环境科学研究院,2023-04-20,6,公开
            T-2,反渗透浓水除硅装置,用电化学方法去除浓水中的溶解硅，不产生药泥。,恒澈膜科技有限公司,2022-11,5,公开
            """;
    private static final String IMPOSSIBLE_DATE = "T-3,日期不可能的成果,一句话简介。,云麓环境科学研究院,2023-02-31,6,公开\n";
    private static final String STATE_SECRET = "T-4,保密专用代号七七,绝不能被重复的文字。,云麓环境科学研究院,2023-02-01,6,机密\n";

    @TempDir
    private Path home;

    private Path data = Path.of("");
    private Path reportFile = Path.of("");
    private Program program = new Program(Path.of(""));

    @BeforeEach
    void come_home() {
        program = Program.in(home);
        data = home.resolve("data");
        reportFile = home.resolve("report.json");
    }

    private Path file(String rows) throws IOException {
        return Files.writeString(home.resolve("成果.csv"), HEADINGS + rows);
    }

    private Outcome ingest(Path file, String... more) {
        List<String> words = new ArrayList<>(List.of(
                "ingest",
                file.toString(),
                "--data",
                data.toString(),
                "--source",
                "test",
                "--report",
                reportFile.toString()));
        words.addAll(List.of(more));
        return program.run(words.toArray(String[]::new));
    }

    private JsonNode report() throws IOException {
        return JSON.readTree(reportFile.toFile());
    }

    private static List<Integer> counts(JsonNode report) {
        return List.of(
                report.path("rows").asInt(),
                report.path("accepted").asInt(),
                report.path("updated").asInt(),
                report.path("unchanged").asInt(),
                report.path("rejected").size());
    }

    @Test
    void a_file_of_good_rows_is_accepted_whole_with_zero() throws Exception {
        Outcome outcome = ingest(file(GOOD));

        assertThat(outcome.exit()).as(outcome.toString()).isZero();
        JsonNode report = report();
        assertThat(counts(report)).containsExactly(2, 2, 0, 0, 0);
        assertThat(report.properties())
                .extracting(java.util.Map.Entry::getKey)
                .containsExactly(
                        "source", "rows", "accepted", "updated", "unchanged", "rejected", "warnings", "seconds");
        assertThat(report.path("source").asText()).isEqualTo("test");
        assertThat(report.path("seconds").isNumber()).isTrue();
    }

    @Test
    void a_second_run_finds_everything_unchanged_and_a_changed_row_updated() throws Exception {
        ingest(file(GOOD));
        assertThat(ingest(file(GOOD)).exit()).isZero();
        assertThat(counts(report())).containsExactly(2, 0, 0, 2, 0);

        assertThat(ingest(file(GOOD.replace("直接工作", "长期直接工作"))).exit()).isZero();
        assertThat(counts(report())).containsExactly(2, 0, 1, 1, 0);
    }

    @Test
    void a_wrong_row_is_explained_with_line_column_and_value_and_the_others_are_taken() throws Exception {
        Outcome outcome = ingest(file(GOOD + IMPOSSIBLE_DATE), "--json");

        assertThat(outcome.exit()).as(outcome.toString()).isEqualTo(3);
        JsonNode report = report();
        assertThat(JSON.readTree(outcome.out())).isEqualTo(report);
        assertThat(counts(report)).containsExactly(3, 2, 0, 0, 1);
        JsonNode wrong = report.path("rejected").path(0);
        assertThat(wrong.path("line").asInt()).isEqualTo(4);
        assertThat(wrong.path("field").asText()).isEqualTo("登记日期");
        assertThat(wrong.path("value").asText()).isEqualTo("2023-02-31");
        assertThat(wrong.path("code").asText()).isNotBlank();
        assertThat(wrong.path("message").asText()).isNotBlank();
    }

    @Test
    void a_row_that_is_a_state_secret_is_refused_and_none_of_its_words_is_kept() throws Exception {
        Outcome outcome = ingest(file(GOOD + STATE_SECRET), "--json");

        assertThat(outcome.exit()).isEqualTo(3);
        JsonNode wrong = report().path("rejected").path(0);
        assertThat(wrong.path("line").asInt()).isEqualTo(4);
        assertThat(wrong.path("field").asText()).isEqualTo("密级");
        assertThat(wrong.has("value")).isFalse();
        assertThat(outcome.out() + outcome.err() + Files.readString(reportFile)).doesNotContain("代号七七", "绝不能被重复");
    }

    @Test
    void a_dry_run_reports_the_same_and_stores_nothing() throws Exception {
        Outcome outcome = ingest(file(GOOD + IMPOSSIBLE_DATE), "--dry-run");

        assertThat(outcome.exit()).isEqualTo(3);
        assertThat(counts(report())).containsExactly(3, 2, 0, 0, 1);
        assertThat(data).doesNotExist();
    }

    @Test
    void a_folder_is_read_file_by_file() throws Exception {
        Outcome outcome = program.run(
                "ingest",
                Program.checkout().resolve("seeds/achievements").toString(),
                "--data",
                data.toString(),
                "--type",
                "achievements",
                "--source",
                "seeds",
                "--dry-run",
                "--json");

        assertThat(outcome.exit()).as(outcome.toString()).isZero();
        assertThat(JSON.readTree(outcome.out()).path("accepted").asInt()).isGreaterThan(200);
    }

    @Test
    void what_is_no_catalogue_is_refused_in_one_line_and_leaves_nothing_behind() throws Exception {
        Path empty = Files.writeString(home.resolve("empty.csv"), "");
        Path letter = Files.writeString(home.resolve("letter.csv"), "Dear all,\nplease find attached\n");
        Path picture =
                Files.write(home.resolve("picture.csv"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0});
        for (Path file : List.of(empty, letter, picture, home.resolve("missing.csv"))) {
            Outcome outcome = ingest(file);

            assertThat(outcome.exit()).as("%s: %s", file, outcome).isEqualTo(1);
            assertThat(outcome.errLines()).as("%s: %s", file, outcome).hasSize(1);
            assertThat(outcome.err()).contains(file.getFileName().toString());
        }
    }

    @Test
    void a_match_on_what_was_ingested_finds_it_and_explains_itself() throws Exception {
        ingest(file(GOOD));

        Outcome outcome = program.run("match", "--text", "低温脱硝催化剂抗硫酸氢铵", "--data", data.toString(), "--json");
        assertThat(outcome.exit()).as(outcome.toString()).isZero();
        JsonNode best = JSON.readTree(outcome.out()).path("matches").path(0);
        assertThat(best.path("offer").path("title").asText()).isEqualTo("低温脱硝催化剂");
        double sum = best.path("explanation").path("base").asDouble();
        for (JsonNode part : best.path("explanation").path("contributions")) {
            sum += part.path("points").asDouble();
        }
        assertThat(sum).isCloseTo(best.path("score").asDouble(), org.assertj.core.api.Assertions.within(1e-9));

        Path text = Files.writeString(home.resolve("难题.txt"), "浓水里的硅怎样去除");
        Outcome lines = program.run(
                "match",
                "--file",
                text.toString(),
                "--data",
                data.toString(),
                "--explain",
                "--top",
                "1",
                "--lang",
                "en");
        assertThat(lines.exit()).isZero();
        assertThat(lines.out()).contains("反渗透浓水除硅装置").contains("Base");
    }

    @Test
    void a_match_without_a_catalogue_says_how_to_fill_one() throws Exception {
        Outcome missing = program.run("match", "--text", "脱硝", "--data", data.toString());
        assertThat(missing.exit()).isEqualTo(1);
        assertThat(missing.errLines()).hasSize(1);
        assertThat(missing.err()).contains("duijie ingest");
        assertThat(data).doesNotExist();

        Files.createDirectory(data);
        Outcome empty = program.run("match", "--text", "脱硝", "--data", data.toString());
        assertThat(empty.exit()).isEqualTo(1);
        assertThat(empty.err()).contains("duijie ingest");
    }

    @Test
    void who_objected_stays_out_of_every_later_import_and_the_report_says_so_by_line_alone() throws Exception {
        String headings = "人员编号,姓名,任职单位,研究方向,认领状态,密级\n";
        Path listed = Files.writeString(
                home.resolve("人员.csv"), headings + "R-1,异议研究员,云麓环境科学研究院,脱硝,未认领,公开\nR-2,普通研究员,云麓环境科学研究院,脱硝,未认领,公开\n");
        assertThat(ingest(listed, "--type", "researchers").exit()).isZero();
        Path objection = Files.writeString(home.resolve("异议.csv"), headings + "R-1,异议研究员,云麓环境科学研究院,脱硝,已异议,公开\n");
        assertThat(ingest(objection, "--type", "researchers").exit()).isEqualTo(3);

        Outcome again = ingest(listed, "--type", "researchers");

        assertThat(again.exit()).as(again.toString()).isEqualTo(3);
        assertThat(counts(report())).containsExactly(2, 0, 0, 1, 1);
        JsonNode rejected = report().path("rejected").get(0);
        assertThat(rejected.path("code").asText()).isEqualTo("researcher.objected");
        assertThat(rejected.path("line").asInt()).isEqualTo(2);
        assertThat(report().toString() + again).doesNotContain("异议研究员");
    }
}
