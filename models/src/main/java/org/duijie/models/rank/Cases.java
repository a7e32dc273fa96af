package org.duijie.models.rank;

import java.util.List;

/// The judged pairs that resemble a need, ready to be asked about one offer after the other.
public final class Cases {
    public static final Cases NONE = new Cases(List.of());

    /// An offer this like a judged one is the same kind of thing.
    private static final double SAME_KIND = 0.2;

    private final List<Case> cases;

    /// A judged offer with what its judgements for needs like this one add up to.
    record Case(int number, Sketch offer, double weight) {}

    Cases(List<Case> cases) {
        this.cases = List.copyOf(cases);
    }

    /// How much better, in levels, offers like this one were judged for needs like this one than their words and
    /// meaning let expect. Nothing for an offer without a vector.
    public double lesson(float[] offer) {
        if (cases.isEmpty() || offer.length == 0) {
            return 0;
        }
        Sketch shown = Sketch.of(offer);
        double lesson = 0;
        for (Case known : cases) {
            lesson += known.weight() * shown.likeness(known.offer());
        }
        return lesson;
    }

    /// How many judged offers of this kind the lesson rests on.
    public int count(float[] offer) {
        if (cases.isEmpty() || offer.length == 0) {
            return 0;
        }
        Sketch shown = Sketch.of(offer);
        return (int) cases.stream()
                .filter(known -> shown.likeness(known.offer()) >= SAME_KIND)
                .count();
    }
}
