package org.duijie.matcher.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PairedBootstrapTest {
    private static NeedParts parts(double added, double noise, long seed) {
        Random random = new Random(seed);
        Random other = new Random(seed + 1);
        NeedParts parts = new NeedParts();
        for (int need = 0; need < 100; need++) {
            parts.add("map", "n" + need, random.nextDouble() + added + noise * other.nextGaussian(), 1);
        }
        return parts;
    }

    @Test
    void a_difference_that_every_need_has_is_certain() {
        PairedBootstrap.Interval interval = PairedBootstrap.ninety("map", parts(0, 0, 1), parts(0.1, 0, 1));
        assertThat(interval.low()).isCloseTo(0.1, within(1e-12));
        assertThat(interval.high()).isCloseTo(0.1, within(1e-12));
    }

    @Test
    void a_difference_of_a_few_needs_is_not() {
        PairedBootstrap.Interval interval = PairedBootstrap.ninety("map", parts(0, 0, 1), parts(0, 0.5, 1));
        assertThat(interval.low()).isNegative();
        assertThat(interval.high()).isPositive();
        assertThat(interval).isEqualTo(PairedBootstrap.ninety("map", parts(0, 0, 1), parts(0, 0.5, 1)));
    }

    @Test
    void a_grade_is_put_together_from_its_errors() {
        NeedParts parts = new NeedParts();
        parts.add("grade", "a", 3, 4);
        parts.add("grade", "b", 1, 4);
        assertThat(parts.figure("grade")).isCloseTo(1 / 1.5, within(1e-12));
    }
}
