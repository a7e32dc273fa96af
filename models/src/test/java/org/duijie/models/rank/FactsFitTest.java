package org.duijie.models.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class FactsFitTest {
    /// Pairs whose level is what the text says plus `truth` for the facts, with some noise.
    private static List<FactsFit.Judged> judged(double[] truth, long seed) {
        Random random = new Random(seed);
        List<FactsFit.Judged> judged = new ArrayList<>();
        for (int i = 0; i < 1_500; i++) {
            double text = 2 + random.nextGaussian();
            double level = text + 0.3 * random.nextGaussian();
            double[] facts = new double[truth.length];
            for (int fact = 0; fact < facts.length; fact++) {
                facts[fact] = random.nextInt(3) - 1;
                level += truth[fact] * facts[fact];
            }
            judged.add(new FactsFit.Judged("n" + i / 15, facts, text, level));
        }
        return judged;
    }

    @Test
    void weights_are_found_again() {
        List<Double> weights = FactsFit.fit(judged(new double[] {0.2, 0, 0.1}, 1));
        assertThat(weights.get(0)).isCloseTo(0.2, within(0.02));
        assertThat(weights.get(1)).isCloseTo(0, within(0.02));
        assertThat(weights.get(2)).isCloseTo(0.1, within(0.02));
    }

    @Test
    void a_fact_that_spoke_against_good_offers_gets_no_weight() {
        List<Double> weights = FactsFit.fit(judged(new double[] {-0.3, 0.2}, 2));
        assertThat(weights.get(0)).isZero();
        assertThat(weights.get(1)).isCloseTo(0.2, within(0.03));
    }

    @Test
    void what_differs_between_needs_alone_moves_nothing() {
        List<FactsFit.Judged> judged = new ArrayList<>();
        for (int need = 0; need < 50; need++) {
            for (int i = 0; i < 10; i++) {
                judged.add(new FactsFit.Judged("n" + need, new double[] {need % 2}, 2, 1 + 2 * (need % 2)));
            }
        }
        assertThat(FactsFit.fit(judged)).containsExactly(0.0);
    }

    @Test
    void without_facts_there_are_no_weights() {
        assertThat(FactsFit.fit(List.of())).isEmpty();
        assertThat(FactsFit.fit(List.of(
                        new FactsFit.Judged("a", new double[2], 1, 2), new FactsFit.Judged("a", new double[2], 2, 1))))
                .containsExactly(0.0, 0.0);
    }

    @Property(tries = 30)
    void whatever_was_judged_no_weight_is_negative_and_their_sum_is_bounded(
            @ForAll @DoubleRange(min = -3, max = 3) double one,
            @ForAll @DoubleRange(min = -3, max = 3) double two,
            @ForAll @DoubleRange(min = -3, max = 3) double three,
            @ForAll long seed) {
        List<Double> weights = FactsFit.fit(judged(new double[] {one, two, three}, seed));

        assertThat(weights).allMatch(weight -> weight >= 0);
        assertThat(weights.stream().mapToDouble(Double::doubleValue).sum()).isLessThanOrEqualTo(FactsFit.MOST + 1e-9);
    }
}
