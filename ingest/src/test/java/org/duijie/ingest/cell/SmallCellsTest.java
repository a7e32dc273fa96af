package org.duijie.ingest.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.duijie.domain.Maturity.TrlScale;
import org.duijie.domain.Party;
import org.duijie.domain.Patent.Claim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmallCellsTest {
    private final List<Remark> remarks = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({"6, 6", "TRL 6, 6", "TRL6, 6", "6级, 6", "六级, 6", "第六级, 6", "TRL 6-7, 6", "９, 9"})
    void a_readiness_level_is_read_in_all_its_forms(String cell, int expected) {
        assertThat(TrlCell.read(cell, remarks::add)).isEqualTo(new TrlCell.Level(expected, TrlScale.NINE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "10", "TRL 12", "99"})
    void a_level_off_the_scale_refuses_the_row(String cell) {
        assertThatThrownBy(() -> TrlCell.read(cell, remarks::add))
                .isInstanceOfSatisfying(
                        CellFault.class, fault -> assertThat(fault.code()).isEqualTo("trl.range"));
    }

    @Test
    void a_level_of_the_longer_scale_names_it() {
        assertThat(TrlCell.read("11级（GB/T 22900-2009）", remarks::add))
                .isEqualTo(new TrlCell.Level(11, TrlScale.GBT22900));
    }

    @ParameterizedTest
    @CsvSource({
        "12个月, 12",
        "1.5年, 18",
        "12 months, 12",
        "6-12个月, 12",
        "18, 18",
        "2 years, 24",
        "90天, 3",
        "10周, 3",
        "'', 0",
    })
    void a_length_of_time_is_read_in_whole_months(String cell, int months) {
        assertThat(MonthsCell.read(cell, remarks::add)).isEqualTo(months);
        assertThat(remarks).isEmpty();
    }

    @Property
    void no_text_makes_the_small_readers_crash(@ForAll String cell) {
        try {
            MonthsCell.read(cell, remarks::add);
            TrlCell.read(cell, remarks::add);
            CreditCodeCell.read(cell, remarks::add);
            PatentNumberCell.application(cell, remarks::add);
            PartyCell.read(ListCell.names(cell));
            ClaimCell.read(ListCell.clauses(cell));
        } catch (CellFault fault) {
            assertThat(fault.code()).matches("(months|trl|credit-code)\\..*");
        }
    }

    @Test
    void a_wrong_check_digit_of_a_patent_is_a_remark_with_the_right_one() {
        assertThat(PatentNumberCell.application("ZL 2017 1 0601862.3", remarks::add))
                .isEqualTo("201710601862.3");
        assertThat(remarks).isEmpty();
        PatentNumberCell.application("201710601862.5", remarks::add);
        assertThat(remarks).extracting(Remark::code).containsExactly("patent-number.check-digit");
        assertThat(remarks.getFirst().message()).contains("should be 3");
    }

    @Test
    void a_number_of_another_office_is_kept_as_written() {
        assertThat(PatentNumberCell.application("US 10,123,456 B2", remarks::add))
                .isEqualTo("US 10,123,456 B2");
        assertThat(remarks).extracting(Remark::code).containsExactly("patent-number.unreadable");
    }

    @Test
    void a_wrong_credit_code_refuses_the_row_and_says_which_character_is_expected() {
        assertThat(CreditCodeCell.read("12110108dem000014c", remarks::add)).isEqualTo("12110108DEM000014C");
        assertThatThrownBy(() -> CreditCodeCell.read("12110108DEM000014D", remarks::add))
                .isInstanceOfSatisfying(CellFault.class, fault -> {
                    assertThat(fault.code()).isEqualTo("credit-code.invalid");
                    assertThat(fault.explanation()).contains("should be C");
                });
    }

    @Test
    void the_unit_marked_first_comes_first_and_loses_its_mark() {
        assertThat(PartyCell.read(List.of("江澜大学", "岭海大学（第一完成单位）", "3.赣源大学")))
                .containsExactly(Party.named("岭海大学"), Party.named("江澜大学"), Party.named("赣源大学"));
        assertThat(PartyCell.read(List.of("膜分离研究员甲(第一)", "工程师乙²")))
                .containsExactly(Party.named("膜分离研究员甲"), Party.named("工程师乙"));
    }

    @Test
    void a_claim_knows_its_number_and_the_claim_it_depends_on() {
        List<Claim> claims = ClaimCell.read(List.of(
                "1. 一种膜组件，其特征在于，包括壳体。",
                "2. 根据权利要求1所述的膜组件，其特征在于，壳体为不锈钢。",
                "包含权利要求1所述膜组件的装置。",
                "The device of claim 2, wherein the shell is steel."));
        assertThat(claims).extracting(Claim::number).containsExactly(1, 2, 3, 4);
        assertThat(claims).extracting(Claim::dependsOn).containsExactly(0, 1, 1, 2);
        assertThat(claims.getFirst().text().original()).startsWith("一种膜组件");
    }
}
