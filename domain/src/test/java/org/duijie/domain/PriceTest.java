package org.duijie.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PriceTest {
    private static Price price(Price.Kind kind, String min, String max) {
        return new Price(kind, new BigDecimal(min), new BigDecimal(max), "CNY", "");
    }

    @Test
    void an_amount_is_never_negative() {
        assertThatIllegalArgumentException().isThrownBy(() -> price(Price.Kind.AMOUNT, "-0.01", "0"));
        assertThatIllegalArgumentException().isThrownBy(() -> price(Price.Kind.UP_TO, "0", "-1"));
    }

    @Test
    void a_range_does_not_run_backwards() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> price(Price.Kind.RANGE, "100", "50"))
                .withMessageContaining("100 to 50");
        assertThat(price(Price.Kind.RANGE, "50.0", "50").hasAmount()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void only_four_kinds_have_an_amount(Price.Kind kind) {
        boolean expected = switch (kind) {
            case AMOUNT, RANGE, UP_TO, AT_LEAST -> true;
            case UNKNOWN, NEGOTIABLE, FREE, EQUITY -> false;
        };

        assertThat(price(kind, "1", "2").hasAmount()).isEqualTo(expected);
    }
}
