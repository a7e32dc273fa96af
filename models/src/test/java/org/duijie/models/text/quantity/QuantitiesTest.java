package org.duijie.models.text.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.duijie.domain.text.CanonicalText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantitiesTest {
    private static final double OPEN = Double.POSITIVE_INFINITY;

    private static Quantity only(String text) {
        List<Quantity> found = Quantities.of(text);
        assertThat(found).as(text).hasSize(1);
        return found.getFirst();
    }

    private static Amount amount(String text) {
        return only(text).amount();
    }

    @ParameterizedTest
    @CsvSource({
        "抗冲击韧性≥67%, AT_LEAST, 67, %",
        "堆积密度≥1.80克/立方厘米, AT_LEAST, 1.8, g/cm³",
        "密度不低于 1.80 g/cm³, AT_LEAST, 1.8, g/cm³",
        "转变在73%以上, AT_LEAST, 73, %",
        "转速大于3000转/分, MORE_THAN, 3000, r/min",
        "超过1.2 GPa的强度, MORE_THAN, 1200, MPa",
        "精度优于5μm, MORE_THAN, 0.005, mm",
        "not less than 20 MPa, AT_LEAST, 20, MPa",
        "at least 95 %, AT_LEAST, 95, %",
        "capacity of more than 160 mAh/g, MORE_THAN, 160, mAh/g",
    })
    void a_lower_bound_is_open_above(String text, Comparison comparison, double low, String unit) {
        Amount quantity = amount(text);
        assertThat(quantity.comparison()).isEqualTo(comparison);
        assertThat(quantity.low()).isCloseTo(low, within(1e-9));
        assertThat(quantity.high()).isEqualTo(OPEN);
        assertThat(quantity.unit()).isEqualTo(unit);
    }

    @ParameterizedTest
    @CsvSource({
        "误判率≤1.5%, AT_MOST, 1.5, %",
        "单件节拍≤ 4 s, AT_MOST, 4, s",
        "不超过0.5亿元, AT_MOST, 5000, 万元",
        "投资500万元以内, AT_MOST, 500, 万元",
        "含水率小于0.3‰, LESS_THAN, 0.03, %",
        "粒径<300nm, LESS_THAN, 0.0003, mm",
        "低于-20℃, LESS_THAN, -20, ℃",
        "within 12 minutes, AT_MOST, 720, s",
    })
    void an_upper_bound_is_open_below(String text, Comparison comparison, double high, String unit) {
        Amount quantity = amount(text);
        assertThat(quantity.comparison()).isEqualTo(comparison);
        assertThat(quantity.low()).isEqualTo(-OPEN);
        assertThat(quantity.high()).isCloseTo(high, within(1e-9));
        assertThat(quantity.unit()).isEqualTo(unit);
    }

    @ParameterizedTest
    @CsvSource({
        "-40~85℃, -40, 85, ℃",
        "温度-40℃～-20℃, -40, -20, ℃",
        "10 至 20 mm, 10, 20, mm",
        "厚度0.5-1.2cm, 5, 12, mm",
        "60%—80%, 60, 80, %",
        "3到5年, 94608000, 157680000, s",
        "from 200 kPa to 1 MPa, 0.2, 1, MPa",
        "25±2℃, 23, 27, ℃",
        "100 mm ± 5%, 95, 105, mm",
        "±35°, -35, 35, °",
        "约30千瓦, 27, 33, kW",
        "30W左右, 0.027, 0.033, kW",
    })
    void a_range_has_two_ends(String text, double low, double high, String unit) {
        Amount quantity = amount(text);
        assertThat(quantity.low()).isCloseTo(low, within(1e-9));
        assertThat(quantity.high()).isCloseTo(high, within(1e-9));
        assertThat(quantity.unit()).isEqualTo(unit);
    }

    @ParameterizedTest
    @CsvSource({
        "300 μm, 0.3, mm",
        "300µm, 0.3, mm",
        "3000万元, 3000, 万元",
        "3千万元, 3000, 万元",
        "5千瓦, 5, kW",
        "2 MW, 2000, kW",
        "'1,200 kg/m³', 1.2, g/cm³",
        "1.5×10⁻⁵ S/cm, 0.0015, S/m",
        "1.5×10^-5 S/cm, 0.0015, S/m",
        "2e3 Pa, 0.002, MPa",
        "１．８Ｗ/(ｍ·Ｋ), 1.8, W/(m·K)",
        "212℉, 100, ℃",
        "50㎡, 50, m²",
        "20万吨/年, 200000, t/年",
        "2万次循环, 20000, 次",
    })
    void units_of_a_dimension_become_one(String text, double value, String unit) {
        Amount quantity = amount(text);
        assertThat(quantity.comparison()).isEqualTo(Comparison.EXACTLY);
        assertThat(quantity.low()).isCloseTo(value, within(1e-6));
        assertThat(quantity.high()).isEqualTo(quantity.low());
        assertThat(quantity.unit()).isEqualTo(unit);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LiFePO4正极",
                "TiO₂",
                "γ-Al2O3载体",
                "3D打印与5G",
                "GB/T 1234-2018",
                "2018年",
                "2018年至2020年",
                "2018-2020年",
                "6月5日",
                "1、公司现有",
                "Fig. 1 and Table 2",
                "TC4-6m",
                "V1.2.3 m",
                "1234567890123456789 m",
                "电话13800000000",
                "",
            })
    void names_dates_and_lists_are_no_quantities(String text) {
        assertThat(Quantities.of(text)).isEmpty();
    }

    @Test
    void a_bare_number_counts_only_with_a_bound() {
        assertThat(only("长径比≥30")).isEqualTo(new Quantity(new Amount(Comparison.AT_LEAST, 30, OPEN, ""), 3, 6));
        assertThat(Quantities.of("分为30类")).isEmpty();
    }

    @Test
    void places_take_the_bound_with_them() {
        String text = "要求：拉伸强度不低于 800 MPa以上，厚度 0.5~1 mm。";
        assertThat(Quantities.of(text))
                .extracting(q -> text.substring(q.start(), q.end()))
                .containsExactly("不低于 800 MPa以上", "0.5~1 mm");
    }

    @Test
    void several_in_a_row_are_told_apart() {
        assertThat(Quantities.of("视场200 mm×150 mm；单视场采集时间≤0.6 s；可检划痕宽度≥15 μm"))
                .extracting(quantity -> quantity.amount().high())
                .containsExactly(200.0, 150.0, 0.6, OPEN);
    }

    @Test
    void what_a_need_asks_and_an_offer_says_can_be_compared() {
        assertThat(amount("耐温≥300℃").agreesWith(amount("耐温可达 350 °C"))).isTrue();
        assertThat(amount("耐温≥300℃").agreesWith(amount("120℃"))).isFalse();
        assertThat(amount("0.3 mm").agreesWith(amount("200~400 μm"))).isTrue();
        assertThat(amount("0.3 mm").isComparableWith(amount("0.3 MPa"))).isFalse();
    }

    @Test
    void a_very_long_text_takes_a_moment() {
        for (String part : List.of("1", "1-", "1,111", "≥", "1×10", "5 mm±", "不低于", "-", "1.", "m/")) {
            String text = part.repeat(100_000 / part.length());
            assertTimeout(
                    Duration.ofSeconds(2), () -> assertThat(Quantities.of(text)).isNotNull());
        }
    }

    @Property
    void any_text_has_quantities_in_order_that_say_the_same_in_canonical_form(@ForAll("texts") String text) {
        int before = 0;
        for (Quantity quantity : Quantities.of(text)) {
            assertThat(quantity.start()).isBetween(before, text.length());
            assertThat(quantity.end()).isBetween(quantity.start() + 1, text.length());
            before = quantity.start();
        }
        CanonicalText canonical = CanonicalText.of(text);
        assertThat(Quantities.of(canonical.value())).isEqualTo(Quantities.of(canonical.value()));
    }

    @Property
    void any_string_at_all_is_read(@ForAll String text) {
        assertThat(Quantities.of(text)).allMatch(quantity -> quantity.end() <= text.length());
    }

    @Test
    void canonical_form_says_the_same() {
        for (String text : List.of("≥１．８０ｇ／ｃｍ³", "－４０～８５℃", "面积50㎡以上", "3.5×10⁻³ Ω·cm", "20 µm", "≤５％")) {
            assertThat(amount(CanonicalText.of(text).value())).isEqualTo(amount(text));
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "1", "23", ".", ",", "-", "~", "±", "≥", "不低于", "以上", " ", "mm", "MPa", "%", "℃", "万", "亿元",
                        "年", "×10", "^", "e", "LED", "电池", "to ", "至", "😀", "\uD800", "١", "م", "m³", "/", "g", "cm",
                        "3")
                .list()
                .ofMaxSize(14)
                .map(parts -> String.join("", parts));
    }

    @Test
    void a_number_in_a_cell_of_its_own_is_read_with_the_unit_beside_it() {
        assertThat(Quantities.stated(Comparison.AT_LEAST, new BigDecimal("700"), "‰"))
                .isEqualTo(new Amount(Comparison.AT_LEAST, 70, OPEN, "%"));
        assertThat(Quantities.stated(Comparison.EXACTLY, BigDecimal.ONE, "MW").low())
                .isEqualTo(1e9
                        * Quantities.stated(Comparison.EXACTLY, BigDecimal.ONE, "mW")
                                .low());
        assertThat(Quantities.stated(Comparison.EXACTLY, BigDecimal.ONE, "mg/m³"))
                .isEqualTo(Quantities.stated(Comparison.EXACTLY, BigDecimal.ONE, "mg / m3"));
        assertThat(Quantities.stated(Comparison.EXACTLY, BigDecimal.ONE, "粒/Cell")
                        .unit())
                .isEqualTo("粒/cell");
    }
}
