package org.duijie.matcher.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.duijie.domain.Achievement;
import org.duijie.domain.Coded;
import org.duijie.domain.Field;
import org.duijie.domain.Indicator;
import org.duijie.domain.Link;
import org.duijie.domain.PartialDate;
import org.duijie.domain.Price;
import org.duijie.domain.RecordId;
import org.duijie.domain.Stage;
import org.duijie.domain.TransferMode;
import org.duijie.domain.match.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The structured features: what each fact is worth, that a missing one is worth nothing, and what is said of it.
class FactsTest {
    private static final PartialDate NEWEST = new PartialDate(2024, 6, 30);

    private static NeedFacts need(
            Stage stage, String region, Price budget, List<TransferMode> ways, Indicator... targets) {
        return new NeedFacts(List.of(), stage, region, budget, ways, Figure.of(List.of(targets), List.of()));
    }

    private static OfferFacts offer(
            Stage stage, String region, Price price, List<TransferMode> ways, PartialDate dated, Indicator... figures) {
        return new OfferFacts(
                List.of(),
                stage,
                region,
                price,
                ways,
                dated,
                List.of(),
                List.of(),
                Figure.of(List.of(figures), List.of()));
    }

    private static double value(Feature feature, NeedFacts need, OfferFacts offer) {
        return feature.value(Pairs.pair(need, offer, NEWEST));
    }

    private static Price price(Price.Kind kind, long min, long max) {
        return new Price(kind, BigDecimal.valueOf(min), BigDecimal.valueOf(max), "CNY", "");
    }

    private static Field field(String code, Field.Origin origin) {
        return new Field(Field.Scheme.SEI, code, origin, code);
    }

    private static double fields(Field asked, Field offered) {
        NeedFacts need = new NeedFacts(List.of(asked), Stage.UNKNOWN, "", Price.UNKNOWN, List.of(), List.of());
        OfferFacts offer = new OfferFacts(
                List.of(offered),
                Stage.UNKNOWN,
                "",
                Price.UNKNOWN,
                List.of(),
                PartialDate.UNKNOWN,
                List.of(),
                List.of(),
                List.of());
        return value(new SameField(), need, offer);
    }

    @Test
    void what_neither_side_says_is_worth_nothing() {
        double[] values = FeatureSet.values(Pairs.pair(NeedFacts.NONE, OfferFacts.NONE, NEWEST));
        assertThat(IntStream.range(FeatureSet.FACTS, values.length)).allMatch(i -> values[i] == 0);
    }

    @Test
    void a_common_field_speaks_for_an_offer_and_another_one_against() {
        assertThat(fields(field("SEI-3.2", Field.Origin.DECLARED), field("SEI-3.2", Field.Origin.DECLARED)))
                .isEqualTo(1);
        assertThat(fields(field("SEI-3", Field.Origin.DECLARED), field("SEI-3.2", Field.Origin.DECLARED)))
                .isEqualTo(1);
        assertThat(fields(field("SEI-3", Field.Origin.DECLARED), field("SEI-3", Field.Origin.GUESSED)))
                .isEqualTo(0.5);
        assertThat(fields(field("SEI-3", Field.Origin.DECLARED), field("SEI-31", Field.Origin.DECLARED)))
                .isEqualTo(-1);
        assertThat(fields(
                        field("SEI-3", Field.Origin.DECLARED),
                        new Field(Field.Scheme.IPC, "C02F", Field.Origin.DECLARED, "")))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "PILOT, INDUSTRIAL, 1",
        "PILOT, PILOT, 1",
        "PILOT, LAB, -0.5",
        "INDUSTRIAL, CONCEPT, -1",
        "UNKNOWN, PILOT, 0",
        "PILOT, UNKNOWN, 0",
        "PILOT, OTHER, 0"
    })
    void an_offer_is_as_mature_as_wanted_or_so_many_stages_behind(Stage wanted, Stage offered, double expected) {
        assertThat(value(
                        new MatureEnough(),
                        need(wanted, "", Price.UNKNOWN, List.of()),
                        offer(offered, "", Price.UNKNOWN, List.of(), PartialDate.UNKNOWN)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "320505, 320582, 1",
        "320505, 320105, 0.5",
        "320505, 320000, 0.5",
        "320505, 440305, 0",
        "320505, '', 0",
        "'', 320505, 0"
    })
    void near_by_is_worth_something_and_far_away_nothing(String asked, String offered, double expected) {
        assertThat(value(
                        new SameRegion(),
                        need(Stage.UNKNOWN, asked, Price.UNKNOWN, List.of()),
                        offer(Stage.UNKNOWN, offered, Price.UNKNOWN, List.of(), PartialDate.UNKNOWN)))
                .isEqualTo(expected);
    }

    @Test
    void a_way_of_transfer_fits_or_does_not_or_is_not_said() {
        NeedFacts need = need(Stage.UNKNOWN, "", Price.UNKNOWN, List.of(TransferMode.LICENSE, TransferMode.JOINT));
        OfferFacts fits = offer(
                Stage.UNKNOWN,
                "",
                Price.UNKNOWN,
                List.of(TransferMode.ASSIGN, TransferMode.JOINT),
                PartialDate.UNKNOWN);
        OfferFacts other = offer(Stage.UNKNOWN, "", Price.UNKNOWN, List.of(TransferMode.ASSIGN), PartialDate.UNKNOWN);

        assertThat(value(new WayOfTransfer(), need, fits)).isEqualTo(1);
        assertThat(value(new WayOfTransfer(), need, other)).isEqualTo(-1);
        assertThat(value(new WayOfTransfer(), need, OfferFacts.NONE)).isZero();
        assertThat(new WayOfTransfer().reason(Pairs.pair(need, fits, NEWEST), 1))
                .isEqualTo(new Reason.WayOfTransfer(List.of(TransferMode.JOINT)));
    }

    @ParameterizedTest
    @CsvSource({
        "AMOUNT, 900000, 900000, 1",
        "AMOUNT, 1000000, 1000000, 1",
        "AMOUNT, 1500000, 1500000, 0",
        "AMOUNT, 2000000, 2000000, -1",
        "AMOUNT, 9000000, 9000000, -1",
        "RANGE, 800000, 1200000, 1",
        "UP_TO, 0, 5000000, 1",
        "FREE, 0, 0, 1",
        "NEGOTIABLE, 0, 0, 0",
        "UNKNOWN, 0, 0, 0"
    })
    void a_price_is_held_against_the_budget(Price.Kind kind, long min, long max, double expected) {
        NeedFacts need = need(Stage.UNKNOWN, "", price(Price.Kind.UP_TO, 0, 1_000_000), List.of());
        OfferFacts offer = offer(Stage.UNKNOWN, "", price(kind, min, max), List.of(), PartialDate.UNKNOWN);

        assertThat(value(new PriceInBudget(), need, offer)).isCloseTo(expected, within(1e-12));
        assertThat(value(new PriceInBudget(), NeedFacts.NONE, offer)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"2024-06-30, 1", "2019-06-30, 0", "2014-06, -1", "1990, -1"})
    void an_offer_is_fresh_beside_the_newest_of_the_list(String dated, double expected) {
        OfferFacts offer = offer(Stage.UNKNOWN, "", Price.UNKNOWN, List.of(), PartialDate.parse(dated));
        assertThat(value(new Freshness(), NeedFacts.NONE, offer)).isCloseTo(expected, within(2e-3));
    }

    private static OfferFacts with(List<Link> links, List<Achievement.Evaluation> evaluations) {
        return new OfferFacts(
                List.of(),
                Stage.UNKNOWN,
                "",
                Price.UNKNOWN,
                List.of(),
                PartialDate.UNKNOWN,
                links,
                evaluations,
                List.of());
    }

    @Test
    void links_count_up_to_three() {
        Link link = new Link(Link.Kind.PATENT, "ZL2020", RecordId.UNKNOWN);
        assertThat(value(new LinkedEvidence(), NeedFacts.NONE, with(List.of(link), List.of())))
                .isCloseTo(1.0 / 3, within(1e-12));
        assertThat(value(new LinkedEvidence(), NeedFacts.NONE, with(List.of(link, link, link, link), List.of())))
                .isEqualTo(1);
    }

    @Test
    void an_evaluation_by_others_names_who_and_when() {
        OfferFacts offer = with(
                List.of(),
                List.of(
                        evaluation("甲中心", new PartialDate(2020, 1, 0)),
                        evaluation("乙中心", new PartialDate(2023, 3, 0))));
        Pairing pair = Pairs.pair(NeedFacts.NONE, offer, NEWEST);

        assertThat(new EvaluatedByOthers().value(pair)).isEqualTo(1);
        assertThat(new EvaluatedByOthers().reason(pair, 1))
                .isEqualTo(new Reason.EvaluatedByOthers("乙中心", new PartialDate(2023, 3, 0)));
    }

    private static Achievement.Evaluation evaluation(String evaluator, PartialDate date) {
        return new Achievement.Evaluation(Coded.of(Achievement.Evaluation.Method.AGENCY), evaluator, date, "国际领先");
    }

    @Test
    void every_fact_stays_between_minus_one_and_one() {
        NeedFacts need = need(
                Stage.INDUSTRIAL,
                "320505",
                price(Price.Kind.AMOUNT, 1, 1),
                List.of(TransferMode.EQUITY),
                Pairs.indicator("截留率", Indicator.Relation.AT_LEAST, "67", "%"),
                Pairs.indicator("压力", Indicator.Relation.AT_MOST, "1", "MPa"),
                Pairs.indicator("寿命", Indicator.Relation.AT_LEAST, "3", "年"));
        OfferFacts offer = offer(
                Stage.CONCEPT,
                "320505",
                price(Price.Kind.AMOUNT, 1_000_000_000, 1_000_000_000),
                List.of(TransferMode.ASSIGN),
                new PartialDate(1950, 0, 0),
                Pairs.indicator("截留率", Indicator.Relation.AT_LEAST, "1", "%"),
                Pairs.indicator("压力", Indicator.Relation.AT_MOST, "9", "MPa"),
                Pairs.indicator("寿命", Indicator.Relation.AT_LEAST, "1", "年"));
        double[] values = FeatureSet.values(Pairs.pair(need, offer, NEWEST));

        assertThat(IntStream.range(FeatureSet.FACTS, values.length)).allMatch(i -> Math.abs(values[i]) <= 1);
        assertThat(List.of(values[FeatureSet.FACTS + 1], values[FeatureSet.FACTS + 6]))
                .containsOnly(-1.0);
    }
}
