package org.duijie.ingest.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.duijie.domain.Price;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyCellTest {
    private final List<Remark> remarks = new ArrayList<>();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "50万元 | AMOUNT | 500000 | 500000 | CNY",
                "50万 | AMOUNT | 500000 | 500000 | CNY",
                "0.5亿元 | AMOUNT | 50000000 | 50000000 | CNY",
                "1,000元 | AMOUNT | 1000 | 1000 | CNY",
                "１，０００元 | AMOUNT | 1000 | 1000 | CNY",
                "约30万元 | AMOUNT | 300000 | 300000 | CNY",
                "50-100万 | RANGE | 500000 | 1000000 | CNY",
                "50万-100万元 | RANGE | 500000 | 1000000 | CNY",
                "80万至1.2亿元 | RANGE | 800000 | 120000000 | CNY",
                "CNY 450,000-700,000 | RANGE | 450000 | 700000 | CNY",
                "100万以内 | UP_TO | 0 | 1000000 | CNY",
                "不超过200万元 | UP_TO | 0 | 2000000 | CNY",
                "up to CNY 2 million | UP_TO | 0 | 2000000 | CNY",
                "≥30万 | AT_LEAST | 300000 | 0 | CNY",
                "30万元以上 | AT_LEAST | 300000 | 0 | CNY",
                "CNY 500,000 | AMOUNT | 500000 | 500000 | CNY",
                "¥500000 | AMOUNT | 500000 | 500000 | CNY",
                "$5k | AMOUNT | 5000 | 5000 | USD",
                "20万美元 | AMOUNT | 200000 | 200000 | USD",
                "50万元（含税） | AMOUNT | 500000 | 500000 | CNY",
                "50（万元） | AMOUNT | 500000 | 500000 | CNY",
                "每年60万元 | AMOUNT | 600000 | 600000 | CNY",
            })
    void sums_are_read_in_whole_units(String cell, Price.Kind kind, BigDecimal min, BigDecimal max, String currency) {
        assertThat(MoneyCell.read(cell, "", remarks::add)).isEqualTo(new Price(kind, min, max, currency, cell));
        assertThat(remarks).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "面议, NEGOTIABLE",
        "待定, NEGOTIABLE",
        "电议, NEGOTIABLE",
        "negotiable, NEGOTIABLE",
        "免费, FREE",
        "free, FREE",
        "无偿, FREE",
        "作价入股, EQUITY",
    })
    void words_that_stand_for_a_price_keep_their_wording(String cell, Price.Kind kind) {
        Price price = MoneyCell.read(cell, "", remarks::add);
        assertThat(price.kind()).isEqualTo(kind);
        assertThat(price.raw()).isEqualTo(cell);
        assertThat(price.hasAmount()).isFalse();
    }

    @Test
    void the_unit_of_the_heading_counts_for_bare_numbers_only() {
        assertThat(MoneyCell.read("50", "万元", remarks::add).min()).isEqualByComparingTo("500000");
        assertThat(MoneyCell.read("50-80", "万元", remarks::add).max()).isEqualByComparingTo("800000");
        assertThat(MoneyCell.read("about 50", "万元", remarks::add).min()).isEqualByComparingTo("500000");
        assertThat(MoneyCell.read("500元", "万元", remarks::add).min()).isEqualByComparingTo("500");
        assertThat(remarks).isEmpty();
    }

    @Test
    void a_bare_number_without_any_unit_says_how_it_was_read() {
        assertThat(MoneyCell.read("5000", "", remarks::add).min()).isEqualByComparingTo("5000");
        assertThat(remarks).extracting(Remark::code).containsExactly("money.unit");
    }

    @Test
    void a_price_below_zero_refuses_the_row() {
        assertThatThrownBy(() -> MoneyCell.read("-5万元", "", remarks::add))
                .isInstanceOfSatisfying(
                        CellFault.class, fault -> assertThat(fault.code()).isEqualTo("money.negative"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"五十多万", "1,00元", "50万元/吨", "abc", "1.2.3万", "万元"})
    void what_is_no_sum_refuses_the_row_and_shows_the_ways_to_write_one(String cell) {
        assertThatThrownBy(() -> MoneyCell.read(cell, "", remarks::add))
                .isInstanceOfSatisfying(CellFault.class, fault -> {
                    assertThat(fault.code()).isEqualTo("money.unreadable");
                    assertThat(fault.explanation()).contains(cell).contains("50万元");
                });
    }

    @Test
    void a_range_that_runs_backwards_refuses_the_row() {
        assertThatThrownBy(() -> MoneyCell.read("100-50万", "", remarks::add))
                .isInstanceOfSatisfying(
                        CellFault.class, fault -> assertThat(fault.code()).isEqualTo("money.range"));
    }

    @Property
    void every_sum_written_is_read_back(@ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long yuan) {
        String cell = "%,d元".formatted(yuan);
        assertThat(MoneyCell.read(cell, "", remarks::add).min()).isEqualByComparingTo(BigDecimal.valueOf(yuan));
    }

    @Property
    void ten_thousands_lose_nothing(@ForAll @IntRange(min = 0, max = 99_999_999) int hundredths) {
        BigDecimal written = BigDecimal.valueOf(hundredths, 2);
        assertThat(MoneyCell.read(written.toPlainString() + "万元", "", remarks::add)
                        .min())
                .isEqualByComparingTo(written.scaleByPowerOfTen(4));
    }

    @Property
    void no_text_makes_it_crash(@ForAll String cell) {
        try {
            MoneyCell.read(cell, "万元", remarks::add);
        } catch (CellFault fault) {
            assertThat(fault.code()).startsWith("money.");
        }
    }
}
