package org.duijie.matcher.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duijie.matcher.HashingEncoder;
import org.duijie.matcher.feature.FeatureGroup;
import org.duijie.matcher.feature.FeatureSet;
import org.duijie.models.rank.Ranker;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CrossValidationTest {
    @TempDir
    private Path folder;

    private JudgedSet set;
    private CrossValidation folds;

    @BeforeEach
    void begin() throws IOException {
        set = NeedsFolder.read(Folders.write(folder.resolve("judged")));
        folds = CrossValidation.of(set, new HashingEncoder());
    }

    @ParameterizedTest
    @EnumSource
    void every_kind_of_ranker_is_measured_and_repeats_for_a_seed(RankerKind kind) {
        Map<String, Double> figures =
                folds.measure(new Recipe(kind, Set.of()), 3, 5).metrics();

        assertThat(figures)
                .containsKeys("ndcg@10", "map", "pairwise", "grade", "ece", "brier", "recall@100", "candidates@300");
        assertThat(figures.get("pairwise")).isBetween(0.5, 1.0);
        assertThat(figures)
                .isEqualTo(folds.measure(new Recipe(kind, Set.of()), 3, 5).metrics());
    }

    @Test
    void a_group_that_is_left_out_gets_no_weight_and_no_split() {
        List<JudgedRows.Row> rows;
        try (Pool pool = Pool.of(set.offers(), new HashingEncoder())) {
            rows = JudgedRows.of(set, pool, need -> true);
        }
        Set<FeatureGroup> without = EnumSet.of(FeatureGroup.WORDS, FeatureGroup.LESSONS);
        Ranker ranker = RankerFit.fit(rows, new Recipe(RankerKind.FULL, without), 1);
        double[] none = new double[FeatureSet.names().size()];
        double base = ranker.score(none);

        for (int i = 0; i < none.length; i++) {
            if (without.contains(FeatureSet.group(i))) {
                double[] some = none.clone();
                some[i] = 1;
                assertThat(ranker.score(some)).as(FeatureSet.names().get(i)).isEqualTo(base);
            }
        }
    }

    @Test
    void recipes_are_compared_on_the_same_needs() {
        List<Beside> lines = folds.compare(
                List.of(Recipe.FULL, Recipe.FULL, new Recipe(RankerKind.LINEAR, Set.of())), 3, List.of(1L, 2L));

        assertThat(lines).extracting(Beside::name).containsExactly("full", "full", "linear");
        assertThat(lines.get(1).differences().values())
                .allMatch(difference -> difference.low() == 0 && difference.high() == 0 && difference.mean() == 0);
        assertThat(lines.get(2).differences())
                .hasEntrySatisfying(
                        "map", difference -> assertThat(difference.low()).isLessThanOrEqualTo(difference.high()));
    }

    @Test
    void figures_put_together_from_needs_are_the_figures() {
        CrossValidation.Run run = folds.run(Recipe.FULL, 3, 4);
        for (String figure : List.of("ndcg@10", "map", "pairwise", "grade")) {
            assertThat(run.parts().figure(figure))
                    .as(figure)
                    .isCloseTo(run.figures().get(figure), within(1e-12));
        }
    }

    @Test
    void ideas_are_measured_beside_the_program_as_it_is() {
        Ideas ideas = Ideas.of(set, new HashingEncoder(), folder.resolve("absent"));
        List<Beside> order = ideas.order(3, List.of(1L));
        List<Beside> candidates = ideas.candidates();

        assertThat(order).hasSizeGreaterThan(5).extracting(Beside::name).doesNotHaveDuplicates();
        assertThat(order.getFirst().figures())
                .isEqualTo(folds.measure(Ideas.QUICK, 3, 1).metrics());
        assertThat(order)
                .allSatisfy(line -> assertThat(line.figures().get("pairwise")).isGreaterThan(0.7));
        assertThat(candidates)
                .hasSizeGreaterThan(5)
                .allSatisfy(
                        line -> assertThat(line.figures().get("candidates@300")).isEqualTo(1));
    }
}
