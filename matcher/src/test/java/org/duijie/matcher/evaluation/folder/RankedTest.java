package org.duijie.matcher.evaluation.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class RankedTest {
    private static final double TOLERANCE = 1e-12;

    private static double log2(double x) {
        return Math.log(x) / Math.log(2);
    }

    @Test
    void ndcg_is_the_gain_of_the_order_beside_the_gain_of_the_best_order() {
        double given = 1 / log2(2) + 0 + 7 / log2(4);
        double ideal = 7 / log2(2) + 1 / log2(3);

        assertThat(new Ranked(List.of(1, 0, 3)).ndcg(10)).isCloseTo(given / ideal, within(TOLERANCE));
        assertThat(new Ranked(List.of(1, 0, 3)).ndcg(1)).isCloseTo(1.0 / 7, within(TOLERANCE));
        assertThat(new Ranked(List.of(0, 0)).ndcg(10)).isZero();
    }

    @Test
    void average_precision_counts_what_is_good_enough() {
        assertThat(new Ranked(List.of(2, 0, 1, 3)).averagePrecision(1))
                .isCloseTo((1 + 2.0 / 3 + 3.0 / 4) / 3, within(TOLERANCE));
        assertThat(new Ranked(List.of(2, 0, 1, 3)).averagePrecision(2)).isCloseTo((1 + 2.0 / 4) / 2, within(TOLERANCE));
        assertThat(new Ranked(List.of(0)).averagePrecision(1)).isZero();
    }

    @Test
    void recall_and_reciprocal_rank_look_as_deep_as_they_say() {
        Ranked ranked = new Ranked(List.of(0, 0, 1, 2));

        assertThat(ranked.recall(3)).isEqualTo(0.5);
        assertThat(ranked.recall(100)).isEqualTo(1);
        assertThat(ranked.reciprocalRank(10)).isCloseTo(1.0 / 3, within(TOLERANCE));
        assertThat(ranked.reciprocalRank(2)).isZero();
    }

    @Test
    void the_best_score_comes_first_and_a_tie_is_never_a_success() {
        assertThat(Ranked.of(new double[] {1, 3, 2, 3}, List.of(3, 2, 0, 1)).levels())
                .containsExactly(1, 2, 0, 3);
    }
}
