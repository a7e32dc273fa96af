package org.duijie.models.rank;

import java.util.Arrays;
import java.util.List;

/// The judged pairs that resemble a need, ready to be asked about offers.
public final class Cases {
    public static final Cases NONE = new Cases(List.of());

    /// An offer this like a judged one is the same kind of thing.
    private static final double SAME_KIND = 0.2;

    private final SketchTable offers;
    private final double[] weights;

    /// A judged offer with what its judgements for needs like this one add up to.
    record Case(int number, Sketch offer, double weight) {}

    Cases(List<Case> cases) {
        this.offers = new SketchTable(cases.stream().map(Case::offer).toList());
        this.weights = cases.stream().mapToDouble(Case::weight).toArray();
    }

    /// How much better, in levels, offers like these were judged for needs like this one than their words and meaning
    /// let expect. Nothing for an offer without a vector.
    public double[] lessons(List<float[]> vectors) {
        if (weights.length == 0) {
            return new double[vectors.size()];
        }
        return Arrays.stream(offers.likeness(
                        vectors.parallelStream().map(Cases::sketch).toList()))
                .parallel()
                .mapToDouble(this::added)
                .toArray();
    }

    /// The same for one offer alone, which costs as much as for four.
    public double lesson(float[] vector) {
        return lessons(List.of(vector))[0];
    }

    private double added(double... likeness) {
        double lesson = 0;
        for (int i = 0; i < weights.length; i++) {
            lesson += weights[i] * likeness[i];
        }
        return lesson;
    }

    /// How many judged offers of this kind the lesson rests on.
    public int count(float[] vector) {
        return (int) Arrays.stream(offers.likeness(List.of(sketch(vector)))[0])
                .filter(likeness -> likeness >= SAME_KIND)
                .count();
    }

    private static Sketch sketch(float... vector) {
        return vector.length == 0 ? Sketch.NONE : Sketch.of(vector);
    }
}
