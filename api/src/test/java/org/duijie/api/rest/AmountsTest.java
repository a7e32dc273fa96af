package org.duijie.api.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AmountsTest {
    @Test
    void an_amount_is_digits_with_commas_and_a_point() {
        assertThat(Amounts.read(" 2,000,000.50 ")).contains(new BigDecimal("2000000.50"));
        assertThat(Amounts.read("-3")).contains(new BigDecimal("-3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "很多", "1e999999999", "1E5", "0x10", "NaN", "1.", ".5", "1.2.3", "1234567890123456789"})
    void what_is_none_is_not_read(String text) {
        assertThat(Amounts.read(text)).isEmpty();
    }
}
