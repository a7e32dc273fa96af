package org.duijie.bench.relevance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.duijie.matcher.evaluation.folder.Means;

/// How far a difference between two runs on the same questions is to be believed: questions are drawn again and again,
/// and both runs are measured on the same draw.
final class PairedDraws {
    static final int DRAWS = 2_000;
    private static final long SEED = 1;

    private PairedDraws() {}

    /// The middle nine tenths of the differences.
    record Interval(double low, double high) {}

    static Interval of(String metric, Means base, Means other) {
        List<String> questions = base.questions();
        SplittableRandom random = new SplittableRandom(SEED);
        List<Double> differences = new ArrayList<>();
        for (int draw = 0; draw < DRAWS; draw++) {
            List<String> drawn = random.ints(questions.size(), 0, questions.size())
                    .mapToObj(questions::get)
                    .toList();
            Double before = base.over(drawn).get(metric);
            Double after = other.over(drawn).get(metric);
            if (before != null && after != null) {
                differences.add(after - before);
            }
        }
        double[] sorted = differences.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        int twentieth = sorted.length / 20;
        return sorted.length == 0
                ? new Interval(0, 0)
                : new Interval(sorted[twentieth], sorted[sorted.length - 1 - twentieth]);
    }
}
