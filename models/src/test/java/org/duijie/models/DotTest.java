package org.duijie.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DotTest {
    @Property(tries = 100)
    void it_is_the_sum_of_the_products(@ForAll long seed, @ForAll @IntRange(max = 600) int length) {
        float[] one = numbers(seed, length);
        float[] other = numbers(seed + 1, length);
        double sum = 0;
        for (int i = 0; i < length; i++) {
            sum += (double) one[i] * other[i];
        }

        assertThat((double) Dot.product(one, other)).isCloseTo(sum, within(1e-3));
    }

    /// Interpreted at first, compiled in the end.
    @Test
    void it_has_the_same_bits_however_often_it_is_asked() {
        float[] one = numbers(1, 512);
        float[] other = numbers(2, 512);
        int first = Float.floatToRawIntBits(Dot.product(one, other));

        for (int i = 0; i < 50_000; i++) {
            assertThat(Float.floatToRawIntBits(Dot.product(one, other)) == first)
                    .isTrue();
        }
    }

    private static float[] numbers(long seed, int length) {
        Random random = new Random(seed);
        float[] numbers = new float[length];
        for (int i = 0; i < length; i++) {
            numbers[i] = (float) random.nextGaussian();
        }
        return numbers;
    }
}
