package org.duijie.matcher.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.duijie.domain.Achievement;
import org.duijie.domain.Coded;
import org.duijie.domain.Disclosure;
import org.duijie.domain.Field;
import org.duijie.domain.Link;
import org.duijie.domain.Offer;
import org.duijie.domain.PartialDate;
import org.duijie.domain.Price;
import org.duijie.domain.Stage;
import org.duijie.domain.TransferMode;
import org.duijie.matcher.Offers;
import org.duijie.models.text.quantity.Comparison;
import org.duijie.models.text.quantity.Quantities;
import org.junit.jupiter.api.Test;

class OfferSideTest {
    private static final OfferFacts FACTS = new OfferFacts(
            List.of(new Field(Field.Scheme.SEI, "3.4", Field.Origin.GUESSED, "新材料")),
            Stage.PILOT,
            "420100",
            new Price(Price.Kind.RANGE, new BigDecimal("100000.50"), new BigDecimal("2E+6"), "CNY", "10 至 200 万元"),
            List.of(TransferMode.LICENSE, TransferMode.JOINT),
            new PartialDate(2024, 11, 0),
            List.of(new Link(Link.Kind.PATENT, "ZL202410000000.1", Offers.id("patent"))),
            List.of(new Achievement.Evaluation(
                    new Coded<>(Achievement.Evaluation.Method.TEST, "检测"),
                    "国家检测中心",
                    new PartialDate(2023, 0, 0),
                    "合格")),
            List.of(new Figure(
                    "热导率",
                    Quantities.stated(Comparison.AT_LEAST, new BigDecimal("1.8"), "W/(m·K)"),
                    "热导率≥1.8 W/(m·K)")));

    @Test
    void what_is_unpacked_is_what_was_packed() {
        AnalysedText title = AnalysedText.of("高导热石墨烯 graphene 复合材料");
        AnalysedText whole = AnalysedText.of(title.text() + "\n通过3D打印制备的graphene复合材料, 热导率≥1.8 W/(m·K)。导热, 导热。");
        OfferSide side = new OfferSide(Offer.Kind.PATENT, title, whole, FACTS);

        OfferSide read = OfferSide.unpacked(side.packed(), 0);

        assertThat(read).isEqualTo(side);
        assertThat(places(read.title())).isEqualTo(places(title));
        assertThat(places(read.whole())).isEqualTo(places(whole));
        assertThat(read.packed()).isEqualTo(side.packed());
    }

    @Test
    void an_offer_without_facts_is_packed_too() {
        OfferSide side = OfferSide.of(Offers.titled("废水处理").achievement(), Disclosure.PUBLIC);

        assertThat(OfferSide.unpacked(side.packed(), 0)).isEqualTo(side);
    }

    private static List<String> places(AnalysedText text) {
        return IntStream.range(0, text.length())
                .mapToObj(i -> "%s %d-%d".formatted(text.term(i), text.start(i), text.end(i)))
                .toList();
    }
}
