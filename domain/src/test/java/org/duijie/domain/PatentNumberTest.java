package org.duijie.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatentNumberTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ZL 2017 1 0601862.3",
                "201710601862.3",
                "CN201710601862.3",
                "zl201710601862.3",
                "2017106018623",
                " ZL\u30002017 1 0601862 . 3 "
            })
    void one_number_is_written_in_many_ways(String cell) {
        PatentNumber number = PatentNumber.find(cell).orElseThrow();

        assertThat(number).hasToString("201710601862.3");
        assertThat(number.checkDigitWritten()).isTrue();
        assertThat(number.isValid()).isTrue();
    }

    @Test
    void a_missing_check_digit_is_computed() {
        PatentNumber number = PatentNumber.find("CN201710601862").orElseThrow();

        assertThat(number).hasToString("201710601862.3");
        assertThat(number.checkDigitWritten()).isFalse();
    }

    @Test
    void a_wrong_check_digit_is_kept_and_the_right_one_is_known() {
        PatentNumber number = PatentNumber.find("201710601862.5").orElseThrow();

        assertThat(number.isValid()).isFalse();
        assertThat(number).hasToString("201710601862.5");
        assertThat(number.expectedCheckDigit()).isEqualTo('3');
    }

    @Test
    void the_numbers_of_the_last_century_are_shorter() {
        assertThat(PatentNumber.find("ZL 98 1 01234.5").orElseThrow().digits()).isEqualTo("98101234");
        assertThat(PatentNumber.find("85100001").orElseThrow().isValid()).isTrue();
    }

    @Test
    void the_check_digit_ten_is_written_x() {
        PatentNumber number = PatentNumber.find("201710000009").orElseThrow();

        assertThat(PatentNumber.find("20171000000" + "9." + number.check())
                        .orElseThrow()
                        .isValid())
                .isTrue();
        assertThat(PatentNumber.find("2017 1 0000009.x").orElseThrow().check()).isEqualTo('X');
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "CN107123456A", "CN102345678", "201750601862.3", "2017106018", "专利", "201710601862.33"})
    void other_numbers_are_not_application_numbers(String cell) {
        assertThat(PatentNumber.find(cell)).isEmpty();
    }
}
