package org.duijie.matcher.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.duijie.domain.Indicator;
import org.duijie.domain.PartialDate;
import org.duijie.domain.Price;
import org.duijie.domain.Stage;
import org.duijie.domain.match.Reason;
import org.junit.jupiter.api.Test;

/// Targets of a need beside figures of an offer, in cells of their own.
class FiguresMetTest {
    private static Pairing pair(Indicator target, Indicator figure) {
        NeedFacts need = new NeedFacts(
                List.of(), Stage.UNKNOWN, "", Price.UNKNOWN, List.of(), Figure.of(List.of(target), List.of()));
        OfferFacts offer = new OfferFacts(
                List.of(),
                Stage.UNKNOWN,
                "",
                Price.UNKNOWN,
                List.of(),
                PartialDate.UNKNOWN,
                List.of(),
                List.of(),
                Figure.of(List.of(figure), List.of()));
        return Pairs.pair(need, offer, PartialDate.UNKNOWN);
    }

    private static double figures(Indicator target, Indicator figure) {
        return new FiguresMet().value(pair(target, figure));
    }

    @Test
    void a_figure_meets_a_target_or_misses_it_in_any_unit_of_its_kind() {
        Indicator wanted = Pairs.indicator("截留率", Indicator.Relation.AT_LEAST, "67", "%");
        assertThat(figures(wanted, Pairs.indicator("染料截留率", Indicator.Relation.AT_LEAST, "72", "％")))
                .isEqualTo(0.5);
        assertThat(figures(wanted, Pairs.indicator("截留率", Indicator.Relation.AT_LEAST, "60", "%")))
                .isEqualTo(-0.5);
        assertThat(figures(wanted, Pairs.indicator("截留率", Indicator.Relation.UNSTATED, "700", "‰")))
                .isEqualTo(0.5);
        assertThat(figures(wanted, Pairs.indicator("截留率", Indicator.Relation.AT_MOST, "72", "%")))
                .isZero();
        assertThat(figures(wanted, Pairs.indicator("回收率", Indicator.Relation.AT_LEAST, "72", "MPa")))
                .isZero();
        assertThat(figures(wanted, Pairs.indicator("运行压力", Indicator.Relation.AT_LEAST, "99", "%")))
                .isZero();

        Indicator thin = Pairs.indicator("孔距漂移", Indicator.Relation.AT_MOST, "0.025", "mm");
        assertThat(figures(thin, Pairs.indicator("孔距漂移", Indicator.Relation.AT_MOST, "12", "μm")))
                .isEqualTo(0.5);
        assertThat(figures(thin, Pairs.indicator("孔距漂移", Indicator.Relation.AT_MOST, "0.1", "mm")))
                .isEqualTo(-0.5);
    }

    @Test
    void a_target_without_a_direction_is_not_compared() {
        assertThat(figures(
                        Pairs.indicator("视场宽度", Indicator.Relation.UNSTATED, "20", "mm"),
                        Pairs.indicator("视场宽度", Indicator.Relation.UNSTATED, "20", "mm")))
                .isZero();
    }

    @Test
    void a_unit_of_no_table_compares_with_its_own_like_alone() {
        Indicator drift = Pairs.indicator("漂移", Indicator.Relation.AT_MOST, "3", "格/Div");
        assertThat(figures(drift, Pairs.indicator("漂移", Indicator.Relation.AT_MOST, "2", "格 / div")))
                .isEqualTo(0.5);
        assertThat(figures(drift, Pairs.indicator("漂移", Indicator.Relation.AT_MOST, "2", "格")))
                .isZero();
    }

    @Test
    void figures_are_said_in_their_own_wordings() {
        Pairing pair = pair(
                Pairs.indicator("截留率", Indicator.Relation.AT_LEAST, "67", "%"),
                Pairs.indicator("截留率", Indicator.Relation.AT_LEAST, "72", "%"));

        assertThat(new FiguresMet().reason(pair, 0.5))
                .isEqualTo(new Reason.FiguresMet(List.of(new Reason.Compared("截留率67%", "截留率72%", true))));
    }
}
