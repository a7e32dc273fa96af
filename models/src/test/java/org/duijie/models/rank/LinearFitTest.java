package org.duijie.models.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LinearFitTest {
    private static final Random RANDOM = new Random(1);

    private static double[][] rows(int count) {
        double[][] x = new double[count][];
        for (int i = 0; i < count; i++) {
            x[i] = new double[] {RANDOM.nextGaussian(), 100 + 50 * RANDOM.nextGaussian(), 7};
        }
        return x;
    }

    @Test
    void weights_are_found_whatever_the_scale_of_a_feature() {
        double[][] x = rows(100_000);
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = 2 + 0.5 * x[i][0] - 0.01 * x[i][1];
        }

        Linear linear = LinearFit.fit(x, y);

        assertThat(linear.weights().get(0)).isCloseTo(0.5, within(0.01));
        assertThat(linear.weights().get(1)).isCloseTo(-0.01, within(0.0002));
        assertThat(linear.score(new double[] {0, 100, 7})).isCloseTo(1, within(0.01));
    }

    @Test
    void a_feature_that_never_changes_weighs_nothing() {
        double[][] x = rows(50);

        assertThat(LinearFit.fit(x, new double[50]).weights().get(2)).isZero();
    }

    @Test
    void few_rows_are_not_believed_much() {
        double[][] x = rows(20);
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = x[i][0];
        }

        assertThat(LinearFit.fit(x, y).weights().getFirst()).isBetween(0.0, 0.1);
    }

    @Test
    void the_weighted_parts_and_the_base_are_the_score() {
        Linear linear = new Linear(1.5, List.of(2.0, -1.0), List.of(0.5, 3.0));
        double[] x = {4, 5};
        double[] phi = new double[2];
        linear.add(x, phi);

        assertThat(phi).containsExactly(7, -2);
        assertThat(linear.score(x)).isEqualTo(1.5 + 7 - 2);
        assertThat(linear.halved().score(x)).isEqualTo(3.25);
        assertThat(linear.counting(1, 1).score(x)).isEqualTo(1.5 + 7 + 5);
    }
}
