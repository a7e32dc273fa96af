package org.duijie.ingest.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.duijie.domain.Indicator;
import org.duijie.domain.Indicator.Relation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndicatorCellTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "热导率≥1.8 W/(m·K) | 热导率 | AT_LEAST | 1.8 | W/(m·K)",
                "检出率不低于99.5% | 检出率 | AT_LEAST | 99.5 | %",
                "寿命≥24,000 h | 寿命 | AT_LEAST | 24000 | h",
                "压降≤1.2 kPa | 压降 | AT_MOST | 1.2 | kPa",
                "line rate at least 40 kHz | line rate | AT_LEAST | 40 | kHz",
                "power <= 11 W | power | AT_MOST | 11 | W",
                "有效滴度≥1×10^9 PFU/g | 有效滴度 | AT_LEAST | 1000000000 | PFU/g",
                "细胞数≥2.5×10⁵ /mL | 细胞数 | AT_LEAST | 250000 | /mL",
                "渗漏率≤3×10⁻³ Pa | 渗漏率 | AT_MOST | 0.003 | Pa",
                "含水率误差≤±2.0% | 含水率误差 | AT_MOST | 2.0 | %",
                "厚度约30 μm | 厚度 | ABOUT | 30 | μm",
                "工作电压=24 V | 工作电压 | EXACTLY | 24 | V",
                "更新率50 Hz | 更新率 | UNSTATED | 50 | Hz",
            })
    void an_indicator_is_a_name_a_relation_a_value_and_a_unit(
            String cell, String name, Relation relation, String value, String unit) {
        assertThat(IndicatorCell.read(cell)).containsExactly(new Indicator(name, relation, value, unit, cell));
    }

    @Test
    void a_condition_in_brackets_stays_in_the_wording() {
        List<Indicator> read = IndicatorCell.read("脱硝效率≥88%（160 ℃，空速4000 h⁻¹）；氨逃逸≤3 ppm");
        assertThat(read).hasSize(2);
        assertThat(read.getFirst().unit()).isEqualTo("%");
        assertThat(read.getFirst().raw()).contains("空速4000 h⁻¹");
    }

    @ParameterizedTest
    @ValueSource(strings = {"量程0.05-40 ng/mL", "防护等级IP68", "视场200 mm×150 mm", "切换不断线", "线性范围≥3–5 mm", "pH 3～11"})
    void what_has_no_such_form_keeps_its_wording_only(String cell) {
        assertThat(IndicatorCell.read(cell)).containsExactly(new Indicator("", Relation.UNSTATED, "", "", cell));
    }

    @Property
    void no_text_makes_it_crash_and_no_wording_is_lost(@ForAll String cell) {
        List<Indicator> read = IndicatorCell.read(cell);
        assertThat(read).extracting(Indicator::raw).containsExactlyElementsOf(ListCell.clauses(cell));
    }
}
