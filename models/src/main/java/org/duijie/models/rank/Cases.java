package org.duijie.models.rank;

import java.util.List;
import java.util.stream.DoubleStream;

/// The judged pairs that resemble a need, ready to be asked about one offer after the other.
public final class Cases {
    public static final Cases NONE = new Cases(List.of());

    /// An offer this like a judged one is the same kind of thing.
    private static final double SAME_KIND = 0.2;

    private final List<Case> cases;
    private final SketchTable offers;

    /// A judged offer with what its judgements for needs like this one add up to.
    record Case(int number, Sketch offer, double weight) {}

    Cases(List<Case> cases) {
        this.cases = List.copyOf(cases);
        this.offers = new SketchTable(cases.stream().map(Case::offer).toList());
    }

    /// How much better, in levels, offers like this one were judged for needs like this one than their words and
    /// meaning let expect. Nothing for an offer without a vector.
    public double lesson(float[] offer) {
        if (cases.isEmpty() || offer.length == 0) {
            return 0;
        }
        double[] likeness = offers.likeness(Sketch.of(offer));
        double lesson = 0;
        for (int i = 0; i < likeness.length; i++) {
            lesson += cases.get(i).weight() * likeness[i];
        }
        return lesson;
    }

    /// How many judged offers of this kind the lesson rests on.
    public int count(float[] offer) {
        if (cases.isEmpty() || offer.length == 0) {
            return 0;
        }
        return (int) DoubleStream.of(offers.likeness(Sketch.of(offer)))
                .filter(likeness -> likeness >= SAME_KIND)
                .count();
    }
}
