package org.duijie.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.duijie.domain.PartialDate;
import org.duijie.domain.RecordId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MembershipTest {
    @ParameterizedTest(name = "from {0} to {1}, on {2}: {3}")
    @CsvSource({
        "2020-05-10, 2022-03-31, 2020-05-09, false",
        "2020-05-10, 2022-03-31, 2020-05-10, true",
        "2020-05-10, 2022-03-31, 2022-03-31, true",
        "2020-05-10, 2022-03-31, 2022-04-01, false",
        "2020-05-10, '',         2099-01-01, true",
        // A vague date gives no right before its last day and none after its first.
        "2020-05,    2022-03,    2020-05-30, false",
        "2020-05,    2022-03,    2020-05-31, true",
        "2020-05,    2022-03,    2022-03-01, true",
        "2020-05,    2022-03,    2022-03-02, false",
        "2020,       '',         2020-12-30, false",
        "2020,       '',         2020-12-31, true",
        // Nobody knows since when: no right.
        "'',         '',         2022-01-01, false"
    })
    void a_membership_holds_from_its_first_day_to_its_last(
            String joined, String left, LocalDate date, boolean expected) {
        Membership membership =
                new Membership(RecordId.of("test", "alliance"), PartialDate.parse(joined), PartialDate.parse(left));

        assertThat(membership.holdsOn(date)).isEqualTo(expected);
    }
}
