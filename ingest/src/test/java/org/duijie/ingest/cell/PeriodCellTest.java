package org.duijie.ingest.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodCellTest {
    @ParameterizedTest
    @CsvSource({
        "2019-03至2021-12, 2019-03, 2021-12",
        "2015.01-2017.12, 2015-01, 2017-12",
        "2019-03-2021-12, 2019-03, 2021-12",
        "2019年3月—2021年12月, 2019-03, 2021-12",
        "2019-03 to 2021-12, 2019-03, 2021-12",
        "2019-2021, 2019, 2021",
        "2019-03-01~2021-12-31, 2019-03-01, 2021-12-31",
        "2019-03至今, 2019-03, ''",
        "2019-03, 2019-03, ''",
    })
    void a_period_is_read_with_the_precision_of_both_ends(String cell, String from, String to) {
        PeriodCell.Period period = PeriodCell.read(cell, remark -> {});
        assertThat(period.from()).hasToString(from);
        assertThat(period.to()).hasToString(to);
    }

    @Test
    void a_period_that_ends_before_it_begins_refuses_the_row() {
        assertThatThrownBy(() -> PeriodCell.read("2021-12至2019-03", remark -> {}))
                .isInstanceOfSatisfying(
                        CellFault.class, fault -> assertThat(fault.code()).isEqualTo("date.range"));
    }

    @Test
    void an_impossible_end_refuses_the_row() {
        assertThatThrownBy(() -> PeriodCell.read("2019-03至2021-13", remark -> {}))
                .isInstanceOfSatisfying(
                        CellFault.class, fault -> assertThat(fault.code()).isEqualTo("date.impossible"));
    }
}
