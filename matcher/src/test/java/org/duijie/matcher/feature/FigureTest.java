package org.duijie.matcher.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.duijie.domain.Indicator;
import org.duijie.matcher.feature.Figure.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Figures that stand in texts: which are found, and which answer which.
class FigureTest {
    private static List<Figure> in(String... texts) {
        return Figure.in(Stream.of(texts).map(text -> Pairs.field("text", text)).toList());
    }

    private static Outcome answer(String asked, String offered) {
        return in(asked).getFirst().answeredBy(in(offered).getFirst());
    }

    @ParameterizedTest
    @CsvSource({
        "要求划伤检出率≥95%, 本系统检出率达到98%, MET",
        "要求划伤检出率≥95%, 检出率为92.5%, MISSED",
        "误报率不超过2%, 现场误报率稳定在1.2%, MET",
        "误报率不超过2%, 检出率1.2%, APART",
        "热导率≥1.8 W/(m·K), 涂层的热导率为 2.1 W/m·K, MET",
        "抗弯强度不低于800 MPa, 抗拉强度达1 GPa, APART",
        "强度不低于800 MPa, 抗拉强度达1 GPa, MET",
        "去除效率≥90%, 转换效率92%, APART",
        "划伤检出率≥95%, 划伤检出比例98%, MET",
        "检出率≥95%, 检出率≤98%, APART",
        "视场宽度20 mm, 视场宽度20 mm, APART",
        "detection rate of at least 95 %, the defect detection rate is 97%, MET",
        "error rate below 2 %, detection rate of 1 %, APART",
    })
    void a_figure_answers_one_of_the_same_name_and_kind(String asked, String offered, Outcome expected) {
        assertThat(answer(asked, offered)).isEqualTo(expected);
    }

    @Test
    void a_figure_is_quoted_with_its_name() {
        assertThat(in("针对手机盖板，划伤检出率不低于99%，节拍≤4 s；成本待定"))
                .extracting(Figure::raw)
                .containsExactly("划伤检出率不低于99%", "节拍≤4 s");
    }

    @Test
    void a_number_that_is_about_nothing_is_no_figure() {
        assertThat(in("≥95%", "300 MPa，200 MPa", "抑制翘曲的4.5 μm电解铜箔")).isEmpty();
    }

    @Test
    void cells_of_their_own_are_asked_before_the_text() {
        Indicator cell = new Indicator("截留率", Indicator.Relation.AT_LEAST, "67", "%", "截留率≥67%");
        assertThat(Figure.of(List.of(cell), List.of(Pairs.field("text", "截留率≥70%"))))
                .extracting(Figure::raw)
                .containsExactly("截留率≥67%");
        assertThat(Figure.of(List.of(), List.of(Pairs.field("text", "截留率≥70%"))))
                .extracting(Figure::raw)
                .containsExactly("截留率≥70%");
    }

    @Test
    void of_a_text_that_is_all_figures_the_first_are_read() {
        assertThat(in("检出率≥95%；".repeat(1000))).hasSize(16);
    }
}
