package org.duijie.matcher.evaluation.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PoolingTest {
    private static final double[] SCORES = {0.1, 0.9, 0.3, 0.7, 0.2, 0.4, 0.8};

    @ParameterizedTest
    @CsvSource({"BEST, 0.9", "BEST_TWO, 0.8", "BEST_THREE, 0.6333333333", "BEST_FIVE, 0.46", "ALL, 0.46"})
    void the_best_works_of_a_person_count(Pooling pooling, double expected) {
        assertThat(pooling.of(SCORES, 0, 1, 2, 3, 2)).isCloseTo(expected, within(1e-9));
    }

    @Test
    void where_weights_fall_few_works_are_less_than_many() {
        assertThat(Pooling.FALLING.of(SCORES, 1)).isCloseTo(0.9 * 4 / 7, within(1e-9));
        assertThat(Pooling.FALLING.of(SCORES, 1, 3, 6)).isCloseTo((0.9 * 4 + 0.8 * 2 + 0.7) / 7, within(1e-9));
    }

    @ParameterizedTest
    @EnumSource
    void nobody_is_known_by_no_work(Pooling pooling) {
        assertThat(pooling.of(SCORES)).isZero();
    }
}
