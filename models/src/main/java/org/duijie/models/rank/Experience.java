package org.duijie.models.rank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;

/// What judged pairs teach about pairs like them: a kernel machine. A pair's lesson counts as far as both its need and
/// its offer resemble the ones at hand; far from every judged need it teaches nothing.
public final class Experience {
    /// No judged pair at all.
    public static final Experience NONE = new Experience(List.of(), List.of(), List.of());

    /// Needs less alike than this teach too little to look up their offers.
    static final double LEAST_LIKENESS = 0.01;

    /// The offers whose lessons weigh most for a need; the others together move a score in the third decimal.
    private static final int MOST_OFFERS = 600;

    private final List<Sketch> needs;
    private final List<Sketch> offers;
    private final List<Lesson> lessons;

    /// What the judgement of one pair adds to pairs exactly like it.
    record Lesson(int need, int offer, float weight) {}

    Experience(List<Sketch> needs, List<Sketch> offers, List<Lesson> lessons) {
        this.needs = List.copyOf(needs);
        this.offers = List.copyOf(offers);
        this.lessons = List.copyOf(lessons);
    }

    List<Sketch> needs() {
        return needs;
    }

    List<Sketch> offers() {
        return offers;
    }

    List<Lesson> lessons() {
        return lessons;
    }

    /// The judged pairs that matter for a need.
    ///
    /// @param need the need's vector
    public Cases cases(float[] need) {
        Sketch asked = Sketch.of(need);
        double[] likeness = needs.stream()
                .mapToDouble(known -> asked.likeness(known))
                .map(alike -> alike < LEAST_LIKENESS ? 0 : alike)
                .toArray();
        double[] weights = new double[offers.size()];
        for (Lesson lesson : lessons) {
            weights[lesson.offer()] += likeness[lesson.need()] * lesson.weight();
        }
        // All that weigh less than the last one in need no place in an order: there are thousands.
        double[] sizes = DoubleStream.of(weights).map(Math::abs).sorted().toArray();
        double least = sizes.length <= MOST_OFFERS ? 0 : sizes[sizes.length - MOST_OFFERS];
        List<Cases.Case> cases = new ArrayList<>();
        for (int offer = 0; offer < weights.length; offer++) {
            if (weights[offer] != 0 && Math.abs(weights[offer]) >= least) {
                cases.add(new Cases.Case(offer, offers.get(offer), weights[offer]));
            }
        }
        cases.sort(Comparator.comparingDouble((Cases.Case known) -> -Math.abs(known.weight()))
                .thenComparingInt(Cases.Case::number));
        return new Cases(cases.subList(0, Math.min(MOST_OFFERS, cases.size())));
    }
}
