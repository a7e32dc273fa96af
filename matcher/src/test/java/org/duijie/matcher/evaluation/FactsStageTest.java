package org.duijie.matcher.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.duijie.matcher.HashingEncoder;
import org.duijie.matcher.feature.FeatureSet;
import org.duijie.models.rank.FactsFit;
import org.duijie.models.rank.Ranker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The second stage as it is trained: facts of a judged folder find their weights, and a ranker rises with every fact
/// and moves no further than its bound.
class FactsStageTest {
    @TempDir
    private Path folder;

    /// The folder of subjects; a need and the offers of its subject that were graded well are in one field.
    private List<JudgedRows.Row> rows(boolean facts) throws IOException {
        Path judged = Folders.write(folder.resolve("judged"));
        if (facts) {
            add(judged.resolve("needs.jsonl"), "\"n(\\d+)\"");
            add(judged.resolve("achievements.jsonl"), "\"a(\\d+)-\\d\"");
        }
        JudgedSet set = NeedsFolder.read(judged);
        try (Pool pool = Pool.of(set.offers(), new HashingEncoder())) {
            return JudgedRows.of(set, pool, need -> true);
        }
    }

    private static void add(Path file, String number) throws IOException {
        List<String> lines = Files.readAllLines(file).stream()
                .map(line -> line.replaceFirst("\\{\"id\":" + number, "{\"facts\":{\"fields\":[\"SEI:SEI-$1\"]},$0")
                        .replaceFirst(",\\{\"id\"", ",\"id\""))
                .toList();
        Files.write(file, lines);
    }

    @Test
    void facts_that_go_with_grades_get_weight_and_no_others() throws IOException {
        Ranker ranker = RankerFit.fit(rows(true), Recipe.FULL, 1);
        List<Double> weights = ranker.linear()
                .weights()
                .subList(FeatureSet.FACTS, FeatureSet.names().size());

        assertThat(weights.getFirst()).isPositive();
        assertThat(weights.subList(1, weights.size())).containsOnly(0.0);
    }

    @Test
    void without_facts_the_second_stage_is_nothing() throws IOException {
        Ranker ranker = RankerFit.fit(rows(false), Recipe.FULL, 1);
        assertThat(ranker.linear()
                        .weights()
                        .subList(FeatureSet.FACTS, FeatureSet.names().size()))
                .containsOnly(0.0);
    }

    @Test
    void more_of_a_fact_never_lowers_a_score_and_all_of_them_stay_within_the_bound() throws IOException {
        Ranker ranker = RankerFit.fit(rows(true), Recipe.FULL, 1);
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            double[] low = IntStream.range(0, FeatureSet.names().size())
                    .mapToDouble(feature -> 2 * random.nextDouble() - 1)
                    .toArray();
            double[] high = low.clone();
            double[] none = low.clone();
            for (int fact = FeatureSet.FACTS; fact < low.length; fact++) {
                high[fact] += (1 - low[fact]) * random.nextDouble();
                none[fact] = 0;
            }
            assertThat(ranker.score(high)).isGreaterThanOrEqualTo(ranker.score(low));
            assertThat(Math.abs(ranker.score(high) - ranker.score(none))).isLessThanOrEqualTo(FactsFit.MOST + 1e-9);
        }
    }
}
