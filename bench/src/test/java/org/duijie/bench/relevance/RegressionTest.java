package org.duijie.bench.relevance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.duijie.bench.Progress;
import org.duijie.client.program.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegressionTest {
    @TempDir
    private Path folder;

    private static Regression expecting(Map<String, Double> figures) {
        SortedMap<String, SortedMap<String, Double>> expected = new TreeMap<>();
        expected.put("full", new TreeMap<>(figures));
        return new Regression("seeds/judged", "00ff", "ranker-1", 20, 200, 0.01, expected);
    }

    @Test
    void what_is_written_reads_back_the_same() throws Exception {
        Path file = folder.resolve("deep/experiment.yaml");
        Regression regression = expecting(Map.of("ndcg@10", 0.8125, "map", 0.5));

        regression.write(file);
        assertThat(Regression.read(file)).isEqualTo(regression);
        assertThat(Files.readString(file))
                .startsWith("# The figures")
                .contains("sha256:", "tolerance: 0.01", "ndcg@10");
    }

    @Test
    void a_file_without_a_field_is_refused() throws Exception {
        Path file = folder.resolve("half.yaml");
        Files.writeString(file, "set: seeds/judged\nsha256: 00ff\n");

        assertThatThrownBy(() -> Regression.read(file)).hasMessageContaining("model");
    }

    @Test
    void a_figure_may_move_by_the_tolerance_and_no_further_in_either_direction() {
        Regression regression = expecting(Map.of("map", 0.5));

        assertThat(regression.deviations("full", Map.of("map", 0.509))).isEmpty();
        assertThat(regression.deviations("full", Map.of("map", 0.491))).isEmpty();
        assertThat(regression.deviations("full", Map.of("map", 0.52)))
                .singleElement()
                .asString()
                .contains("0.5000 to 0.5200");
        assertThat(regression.deviations("full", Map.of("map", 0.48))).hasSize(1);
        assertThat(regression.deviations("full", Map.of("map", Double.NaN))).hasSize(1);
    }

    @Test
    void a_missing_figure_and_an_unexpected_one_are_deviations() {
        Regression regression = expecting(Map.of("map", 0.5));

        assertThat(regression.deviations("full", Map.of("ndcg@10", 0.9))).hasSize(2);
        assertThat(regression.deviations("bm25", Map.of("map", 0.5)))
                .singleElement()
                .asString()
                .contains("--update");
    }

    @Test
    void another_model_or_other_data_are_told() {
        Regression regression = expecting(Map.of("map", 0.5));

        assertThat(regression.sameData(measured("ranker-1", 20))).isEmpty();
        assertThat(regression.sameData(measured("ranker-2", 21)))
                .hasSize(2)
                .anySatisfy(line -> assertThat(line).contains("ranker-2", "--update"))
                .anySatisfy(line -> assertThat(line).contains("21 queries"));
    }

    private static Measured measured(String model, int queries) {
        return new Measured("judged", "needs", "full", model, false, queries, 200, Map.of("map", 0.5), 1);
    }

    @Test
    void changed_data_are_told_before_anything_is_measured() throws Exception {
        Files.writeString(folder.resolve("needs.jsonl"), "changed");
        Experiment experiment = new Experiment("seeds-judged", "seeds/judged", true, 0.01, Map.of("full", List.of()));
        Runs runs = new Runs(new Program(folder), new Progress(System.out));

        assertThat(experiment.deviations(expecting(Map.of("map", 0.5)), folder, runs))
                .singleElement()
                .asString()
                .contains("the data have changed", "00ff", "--update");
    }
}
