package org.duijie.ingest.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.duijie.domain.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateCellTest {
    private final List<Remark> remarks = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "2022-03-15, 2022-03-15",
        "2022/3/15, 2022-03-15",
        "2022.03.15, 2022-03-15",
        "2022年3月15日, 2022-03-15",
        "２０２２年３月, 2022-03",
        "2022年3月, 2022-03",
        "2016.2, 2016-02",
        "2016-02, 2016-02",
        "2016, 2016",
        "2016年, 2016",
        "20220315, 2022-03-15",
        "2022-03-15 00:00:00, 2022-03-15",
        "2022-03-15T08:30:00Z, 2022-03-15",
        "15 March 2022, 2022-03-15",
        "Mar 2022, 2022-03",
    })
    void dates_are_read_as_precisely_as_they_are_written(String cell, String expected) {
        assertThat(DateCell.read(cell, remarks::add)).hasToString(expected);
        assertThat(remarks).isEmpty();
    }

    @Test
    void a_month_is_not_its_first_day() {
        assertThat(DateCell.read("2016年2月", remarks::add).precision()).isEqualTo(PartialDate.Precision.MONTH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2016-02-30", "2023-13", "2023年4月31日", "1066-10-14", "20230230", "31 June 2020"})
    void a_day_that_never_was_refuses_the_row(String cell) {
        assertThatThrownBy(() -> DateCell.read(cell, remarks::add)).isInstanceOfSatisfying(CellFault.class, fault -> {
            assertThat(fault.code()).isEqualTo("date.impossible");
            assertThat(fault.explanation()).contains(cell);
        });
    }

    @Test
    void words_that_are_no_date_are_left_out_with_a_remark() {
        assertThat(DateCell.read("近期", remarks::add)).isEqualTo(PartialDate.UNKNOWN);
        assertThat(remarks).extracting(Remark::code).containsExactly("date.unreadable");
    }

    @Test
    void a_number_from_a_spreadsheet_is_its_day_and_says_so() {
        assertThat(DateCell.read("44635", remarks::add)).hasToString("2022-03-15");
        assertThat(remarks).extracting(Remark::code).containsExactly("date.serial");
    }

    @Property
    void every_day_written_is_read_back(@ForAll @IntRange(min = -25_000, max = 80_000) int daysSince1970) {
        PartialDate day = PartialDate.of(LocalDate.ofEpochDay(daysSince1970));
        assertThat(DateCell.read(day.toString(), remarks::add)).isEqualTo(day);
        String chinese = "%d年%d月%d日".formatted(day.year(), day.month(), day.day());
        assertThat(DateCell.read(chinese, remarks::add)).isEqualTo(day);
    }

    @Property
    void no_text_makes_it_crash(@ForAll String cell) {
        try {
            DateCell.read(cell, remarks::add);
            PeriodCell.read(cell, remarks::add);
        } catch (CellFault fault) {
            assertThat(fault.code()).startsWith("date.");
        }
    }
}
