package org.duijie.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartialDateTest {
    @Test
    void a_month_is_not_its_first_day() {
        PartialDate month = PartialDate.parse("2016-02");

        assertThat(month.precision()).isEqualTo(PartialDate.Precision.MONTH);
        assertThat(month).isNotEqualTo(PartialDate.parse("2016-02-01"));
        assertThat(month).hasToString("2016-02");
        assertThat(month.earliest()).isEqualTo(LocalDate.of(2016, 2, 1));
        assertThat(month.latest()).isEqualTo(LocalDate.of(2016, 2, 29));
    }

    @Test
    void a_year_can_mean_any_of_its_days() {
        PartialDate year = PartialDate.parse("2016");

        assertThat(year.precision()).isEqualTo(PartialDate.Precision.YEAR);
        assertThat(year.earliest()).isEqualTo(LocalDate.of(2016, 1, 1));
        assertThat(year.latest()).isEqualTo(LocalDate.of(2016, 12, 31));
    }

    @Test
    void an_unknown_date_has_neither_a_first_nor_a_last_day() {
        assertThat(PartialDate.parse("")).isEqualTo(PartialDate.UNKNOWN);
        assertThat(PartialDate.UNKNOWN.isKnown()).isFalse();
        assertThat(PartialDate.UNKNOWN).hasToString("");
        assertThatThrownBy(PartialDate.UNKNOWN::earliest).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(PartialDate.UNKNOWN::latest).isInstanceOf(DateTimeException.class);
    }

    @ParameterizedTest
    @CsvSource({"2016,2,30", "2016,13,0", "2016,-1,0", "1899,0,0", "2201,0,0", "2016,0,5", "0,3,0", "0,0,3", "2015,2,29"
    })
    void an_impossible_date_is_refused(int year, int month, int day) {
        assertThatThrownBy(() -> new PartialDate(year, month, day)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void dates_come_in_order_and_the_vaguer_before_the_more_precise() {
        assertThat(Stream.of("2016-02-03", "2015", "2016-02", "", "2016", "2016-02-01")
                        .map(PartialDate::parse)
                        .sorted()
                        .map(PartialDate::toString))
                .containsExactly("", "2015", "2016", "2016-02", "2016-02-01", "2016-02-03");
    }

    @Property
    void a_day_is_read_as_it_is_written(
            @ForAll @IntRange(min = 1900, max = 2200) int year, @ForAll @IntRange(min = 1, max = 365) int day) {
        LocalDate date = LocalDate.ofYearDay(year, day);
        PartialDate partial = PartialDate.of(date);

        assertThat(PartialDate.parse(partial.toString())).isEqualTo(partial);
        assertThat(partial).hasToString(date.toString());
        assertThat(partial.earliest()).isEqualTo(date);
        assertThat(partial.latest()).isEqualTo(date);
        assertThat(partial.precision()).isEqualTo(PartialDate.Precision.DAY);
    }
}
