package org.duijie.matcher.feature;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.duijie.domain.Achievement;
import org.duijie.domain.Coded;
import org.duijie.domain.Disclosure;
import org.duijie.domain.Field;
import org.duijie.domain.Link;
import org.duijie.domain.Offer;
import org.duijie.domain.PartialDate;
import org.duijie.domain.Price;
import org.duijie.domain.RecordId;
import org.duijie.domain.Stage;
import org.duijie.domain.TransferMode;
import org.duijie.models.text.quantity.Amount;
import org.duijie.models.text.quantity.Comparison;

/// All that the ranker looks at in an offer, as a reader of one level may see it: its title and its whole text cut into
/// terms, and its facts. It is packed beside the index's other columns, because reading two hundred records and cutting
/// them into terms costs several times the rest of a match.
public record OfferSide(Offer.Kind kind, AnalysedText title, AnalysedText whole, OfferFacts facts) {
    public static final OfferSide NONE =
            new OfferSide(Offer.Kind.ACHIEVEMENT, AnalysedText.of(""), AnalysedText.of(""), OfferFacts.NONE);

    public static OfferSide of(Offer offer, Disclosure level) {
        SideText text = SideText.of(offer.texts(level), offer.keywords());
        return new OfferSide(offer.kind(), text.title(), text.whole(), OfferFacts.of(offer, level));
    }

    /// The texts that features compare, without the fields that evidence is found in.
    public SideText text() {
        return new SideText(title, whole, List.of());
    }

    /// The side in bytes that [#unpacked] reads.
    public byte[] packed() {
        Packing out = new Packing();
        out.choice(kind);
        title.write(out);
        whole.write(out);
        out.list(facts.classes(), OfferSide::field);
        out.choice(facts.stage());
        out.text(facts.region());
        price(out, facts.price());
        out.list(facts.modes(), Packing::choice);
        date(out, facts.dated());
        out.list(facts.linked(), OfferSide::link);
        out.list(facts.evaluations(), OfferSide::evaluation);
        out.list(facts.figures(), OfferSide::figure);
        return out.bytes();
    }

    /// The side that these bytes hold. They are kept, because letters are read when somebody asks for them.
    public static OfferSide unpacked(byte[] bytes, int from) {
        Unpacking in = new Unpacking(bytes, from);
        return new OfferSide(
                in.choice(Offer.Kind.class),
                AnalysedText.read(in),
                AnalysedText.read(in),
                new OfferFacts(
                        in.list(OfferSide::field),
                        in.choice(Stage.class),
                        in.text(),
                        price(in),
                        in.list(mode -> mode.choice(TransferMode.class)),
                        date(in),
                        in.list(OfferSide::link),
                        in.list(OfferSide::evaluation),
                        in.list(OfferSide::figure)));
    }

    private static void field(Packing out, Field field) {
        out.choice(field.scheme());
        out.text(field.code());
        out.choice(field.origin());
        out.text(field.raw());
    }

    private static Field field(Unpacking in) {
        return new Field(in.choice(Field.Scheme.class), in.text(), in.choice(Field.Origin.class), in.text());
    }

    private static void price(Packing out, Price price) {
        out.choice(price.kind());
        out.text(price.min().toString());
        out.text(price.max().toString());
        out.text(price.currency());
        out.text(price.raw());
    }

    private static Price price(Unpacking in) {
        return new Price(
                in.choice(Price.Kind.class),
                new BigDecimal(in.text()),
                new BigDecimal(in.text()),
                in.text(),
                in.text());
    }

    private static void date(Packing out, PartialDate date) {
        out.number(date.year());
        out.number(date.month());
        out.number(date.day());
    }

    private static PartialDate date(Unpacking in) {
        return new PartialDate(in.number(), in.number(), in.number());
    }

    private static void link(Packing out, Link link) {
        out.choice(link.kind());
        out.text(link.identifier());
        out.code(link.target().value().getMostSignificantBits());
        out.code(link.target().value().getLeastSignificantBits());
    }

    private static Link link(Unpacking in) {
        return new Link(in.choice(Link.Kind.class), in.text(), new RecordId(new UUID(in.code(), in.code())));
    }

    private static void evaluation(Packing out, Achievement.Evaluation evaluation) {
        out.choice(evaluation.method().code());
        out.text(evaluation.method().raw());
        out.text(evaluation.evaluator());
        date(out, evaluation.date());
        out.text(evaluation.conclusion());
    }

    private static Achievement.Evaluation evaluation(Unpacking in) {
        return new Achievement.Evaluation(
                new Coded<>(in.choice(Achievement.Evaluation.Method.class), in.text()), in.text(), date(in), in.text());
    }

    private static void figure(Packing out, Figure figure) {
        Amount amount = figure.amount();
        out.text(figure.about());
        out.choice(amount.comparison());
        out.code(Double.doubleToLongBits(amount.low()));
        out.code(Double.doubleToLongBits(amount.high()));
        out.text(amount.unit());
        out.text(figure.raw());
    }

    private static Figure figure(Unpacking in) {
        return new Figure(
                in.text(),
                new Amount(
                        in.choice(Comparison.class),
                        Double.longBitsToDouble(in.code()),
                        Double.longBitsToDouble(in.code()),
                        in.text()),
                in.text());
    }
}
