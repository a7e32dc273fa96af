package org.duijie.client.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.duijie.client.program.Outcome;
import org.duijie.client.program.Program;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateIT {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int OFFERS = 12;

    @TempDir
    private Path home;

    private Path judged = Path.of("");
    private Program program = new Program(Path.of(""));

    /// Three needs; each has one offer in its own words, one nearby, and ten that speak of something else.
    @BeforeEach
    void judge() throws IOException {
        program = Program.in(home);
        judged = Files.createDirectory(home.resolve("judged"));
        List<String> subjects = List.of("低温烟气脱硝催化剂", "反渗透浓水除硅", "电镀弧面划伤检测");
        StringBuilder needs = new StringBuilder();
        StringBuilder offers = new StringBuilder();
        StringBuilder levels = new StringBuilder("need\tachievement\tlevel\n");
        for (int offer = 0; offer < OFFERS; offer++) {
            String title = offer < subjects.size() ? subjects.get(offer) + "技术" : "第%d号无关的农机具".formatted(offer);
            offers.append(json(Map.of("id", "A" + offer, "title_words", title, "text", "")));
        }
        for (int need = 0; need < subjects.size(); need++) {
            needs.append(json(
                    Map.of("id", "N" + need, "title", subjects.get(need), "text", "寻求" + subjects.get(need) + "的办法")));
            for (int offer = 0; offer < OFFERS; offer++) {
                levels.append("N%d\tA%d\t%d%n".formatted(need, offer, offer == need ? 4 : 1));
            }
        }
        Files.writeString(judged.resolve("needs.jsonl"), needs);
        Files.writeString(judged.resolve("achievements.jsonl"), offers);
        Files.writeString(judged.resolve("judgements.tsv"), levels);
    }

    private static String json(Map<String, String> row) throws IOException {
        return JSON.writeValueAsString(row) + "\n";
    }

    @Test
    void each_retriever_is_measured_and_the_easy_folder_is_perfect() throws Exception {
        for (String retriever : List.of("bm25", "dense", "hybrid", "full")) {
            Outcome outcome = program.run("evaluate", judged.toString(), "--retriever", retriever, "--json");

            assertThat(outcome.exit()).as(outcome.toString()).isZero();
            JsonNode result = JSON.readTree(outcome.out());
            assertThat(result.properties())
                    .extracting(Map.Entry::getKey)
                    .containsExactly(
                            "set", "kind", "config", "model", "seen", "queries", "documents", "metrics", "seconds");
            assertThat(result.path("queries").asInt()).isEqualTo(3);
            assertThat(result.path("documents").asInt()).isEqualTo(OFFERS);
            assertThat(result.path("seen").asBoolean()).isFalse();
            assertThat(result.path("metrics").path("ndcg@10").asDouble())
                    .as(retriever)
                    .isEqualTo(1);
            assertThat(result.path("metrics").path("recall@20").asDouble())
                    .as(retriever)
                    .isEqualTo(1);
        }
    }

    @Test
    void a_folder_of_another_layout_is_refused_by_the_names_of_its_files() throws Exception {
        Files.writeString(judged.resolve("notes.txt"), "what is this?");

        Outcome outcome = program.run("evaluate", judged.toString());
        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.errLines()).hasSize(1);
        assertThat(outcome.err()).contains("notes.txt").contains("judgements.tsv");
    }

    @Test
    void a_wrong_judgement_is_refused_with_its_line() throws Exception {
        Files.writeString(judged.resolve("judgements.tsv"), "need\tachievement\tlevel\nN0\tA0\t4\nN0\tA1\tgood\n");

        Outcome outcome = program.run("evaluate", judged.toString());
        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.err()).contains("line 3");
    }

    @Test
    void a_missing_folder_is_one_clear_line() {
        Outcome outcome = program.run("evaluate", home.resolve("nowhere").toString());

        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.errLines()).hasSize(1);
        assertThat(outcome.err()).contains("nowhere");
    }
}
