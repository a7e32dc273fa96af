package org.duijie.domain;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    @Test
    void a_published_code_is_valid() {
        assertThat(CreditCode.isValid("91350100M000100Y43")).isTrue();
        assertThat(CreditCode.checkDigit("91350100M000100Y4")).isEqualTo('3');
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "91350100M000100Y44",
                "91350100M000100Y4",
                "91350100M000100Y433",
                "9135O100M000100Y43",
                "91350100m000100y43",
                "91350100M0001００Y43"
            })
    void anything_else_is_not(String code) {
        assertThat(CreditCode.isValid(code)).isFalse();
    }

    @Property
    void one_wrong_character_is_always_noticed(
            @ForAll("bodies") String body, @ForAll @IntRange(max = 16) int place, @ForAll("letters") char other) {
        String code = body + CreditCode.checkDigit(body);
        String wrong = code.substring(0, place) + other + code.substring(place + 1);

        assertThat(CreditCode.isValid(code)).isTrue();
        assertThat(CreditCode.isValid(wrong)).isEqualTo(wrong.equals(code));
    }

    @Provide
    Arbitrary<String> bodies() {
        return Arbitraries.strings().withChars(ALPHABET).ofLength(17);
    }

    @Provide
    Arbitrary<Character> letters() {
        return Arbitraries.chars().with(ALPHABET);
    }
}
