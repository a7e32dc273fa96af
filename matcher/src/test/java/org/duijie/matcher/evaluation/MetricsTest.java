package org.duijie.matcher.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.duijie.matcher.evaluation.Metrics.Scored;
import org.junit.jupiter.api.Test;

class MetricsTest {
    private static final double TOLERANCE = 1e-12;

    /// Levels in the order that the scores put them.
    private static List<Scored> inOrder(int... levels) {
        return IntStream.range(0, levels.length)
                .mapToObj(i -> new Scored(levels.length - i, levels[i]))
                .toList();
    }

    private static double log2(double x) {
        return Math.log(x) / Math.log(2);
    }

    @Test
    void ndcg_is_the_gain_of_the_order_beside_the_gain_of_the_best_order() {
        double given = 1 / log2(2) + 7 / log2(3) + 0 + 3 / log2(5);
        double ideal = 7 / log2(2) + 3 / log2(3) + 1 / log2(4);

        assertThat(Metrics.ndcg(inOrder(2, 4, 1, 3))).isCloseTo(given / ideal, within(TOLERANCE));
        assertThat(Metrics.ndcg(inOrder(4, 3, 2, 1))).isEqualTo(1);
    }

    @Test
    void ndcg_looks_at_the_first_ten() {
        assertThat(Metrics.ndcg(inOrder(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 4))).isZero();
    }

    @Test
    void average_precision_counts_three_and_four_as_good() {
        assertThat(Metrics.averagePrecision(inOrder(3, 2, 4, 1))).isCloseTo((1 + 2.0 / 3) / 2, within(TOLERANCE));
        assertThat(Metrics.averagePrecision(inOrder(2, 1))).isZero();
    }

    @Test
    void a_tie_counts_as_the_mean_over_its_orders() {
        List<Scored> tied = List.of(new Scored(1, 4), new Scored(1, 1), new Scored(1, 3), new Scored(0, 2));

        List<List<Scored>> orders = List.of(
                inOrder(4, 3, 1, 2),
                inOrder(3, 4, 1, 2),
                inOrder(4, 1, 3, 2),
                inOrder(3, 1, 4, 2),
                inOrder(1, 4, 3, 2),
                inOrder(1, 3, 4, 2));
        assertThat(Metrics.ranked(tied)).containsExactly(List.of(4, 1, 3), List.of(2));
        assertThat(Metrics.averagePrecision(tied))
                .isCloseTo(mean(orders, Metrics::averagePrecision), within(TOLERANCE));
        assertThat(Metrics.ndcg(tied)).isCloseTo(mean(orders, Metrics::ndcg), within(TOLERANCE));
    }

    private static double mean(List<List<Scored>> orders, ToDoubleFunction<List<Scored>> figure) {
        return orders.stream().mapToDouble(figure).average().orElseThrow();
    }

    @Test
    void pairs_are_counted_over_all_needs_and_ties_count_half() {
        List<List<Scored>> needs = List.of(
                inOrder(3, 1, 2),
                List.of(new Scored(1, 4), new Scored(1, 2)),
                List.of(new Scored(1, 2), new Scored(2, 2)));

        assertThat(Metrics.pairwise(needs)).isCloseTo(2.5 / 4, within(TOLERANCE));
        assertThat(Metrics.pairwise(List.of())).isZero();
    }

    @Test
    void the_grade_is_scored_by_its_mean_error() {
        assertThat(Metrics.grade(List.of(1, 2, 4), List.of(1, 4, 3))).isCloseTo(1 / (1 + 1.0), within(TOLERANCE));
        assertThat(Metrics.grade(List.of(), List.of())).isZero();
    }

    @Test
    void the_brier_score_is_the_mean_squared_error_of_the_probability() {
        assertThat(Metrics.brier(List.of(0.9, 0.2, 0.5), List.of(4, 1, 3)))
                .isCloseTo((0.01 + 0.04 + 0.25) / 3, within(TOLERANCE));
    }

    @Test
    void the_calibration_error_compares_what_was_said_with_what_happened_in_ten_bins() {
        List<Double> said = new ArrayList<>();
        List<Integer> levels = new ArrayList<>();
        for (int bin = 0; bin < 10; bin++) {
            for (int i = 0; i < 4; i++) {
                said.add(bin / 10.0);
                levels.add(i < 2 ? 3 : 2);
            }
        }
        double expected = IntStream.range(0, 10)
                        .mapToDouble(bin -> Math.abs(bin / 10.0 - 0.5))
                        .sum()
                / 10;

        assertThat(Metrics.calibrationError(said, levels)).isCloseTo(expected, within(TOLERANCE));
        assertThat(Metrics.calibrationError(List.of(), List.of())).isZero();
        assertThat(Metrics.calibrationError(List.of(0.7), List.of(4))).isCloseTo(0.3, within(TOLERANCE));
    }

    @Test
    void needs_with_few_judgements_or_none_good_are_not_counted() {
        assertThat(Metrics.countsForNdcg(inOrder(4, 4, 4))).isFalse();
        assertThat(Metrics.countsForNdcg(inOrder(1, 1, 1, 1, 1, 1, 1, 1, 1, 2))).isTrue();
        assertThat(Metrics.countsForNdcg(inOrder(1, 1, 1, 1, 1, 1, 1, 1, 1, 1))).isFalse();
        assertThat(Metrics.countsForMap(inOrder(1, 1, 1, 1, 1, 1, 1, 1, 1, 2))).isFalse();
        assertThat(Metrics.countsForMap(inOrder(1, 1, 1, 1, 1, 1, 1, 1, 1, 3))).isTrue();
    }

    @Property
    void figures_do_not_depend_on_the_order_of_judgement(
            @ForAll @Size(min = 2, max = 30) List<@IntRange(max = 11) Integer> drawn) {
        List<Scored> pairs = drawn.stream()
                .map(number -> new Scored(number / 4, 1 + number % 4))
                .toList();
        List<Scored> reversed = pairs.reversed();

        assertThat(Metrics.averagePrecision(reversed)).isEqualTo(Metrics.averagePrecision(pairs));
        assertThat(Metrics.pairwise(List.of(reversed))).isEqualTo(Metrics.pairwise(List.of(pairs)));
        if (pairs.stream().anyMatch(pair -> pair.level() > 1)) {
            assertThat(Metrics.ndcg(reversed)).isEqualTo(Metrics.ndcg(pairs)).isBetween(0.0, 1.0);
        }
    }

    @Test
    void a_folder_of_needs_has_the_figures_of_its_needs() {
        Figures figures = new Figures();
        List<Scored> pairs = inOrder(4, 3, 2, 1, 1, 1, 1, 1, 1, 1);
        pairs.forEach(pair -> figures.add("need", pair.score(), pair.level()));

        assertThat(figures.byName())
                .containsEntry("ndcg@10", 1.0)
                .containsEntry("map", 1.0)
                .containsEntry("pairwise", 1.0)
                .doesNotContainKeys("grade", "brier", "ece");
    }
}
