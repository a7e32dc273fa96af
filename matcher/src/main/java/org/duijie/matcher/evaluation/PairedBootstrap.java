package org.duijie.matcher.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// How far a difference between two runs on the same needs is to be believed: needs are drawn again and again, and both
/// runs are measured on the same draw.
final class PairedBootstrap {
    private static final int DRAWS = 2_000;
    private static final long SEED = 20_261_125;

    private PairedBootstrap() {}

    /// The middle nine tenths of the differences.
    record Interval(double low, double high) {}

    static Interval ninety(String figure, NeedParts base, NeedParts other) {
        Map<String, NeedParts.Part> before = base.of(figure);
        Map<String, NeedParts.Part> after = other.of(figure);
        List<String> needs = List.copyOf(before.keySet());
        if (needs.isEmpty()) {
            return new Interval(0, 0);
        }
        SplittableRandom random = new SplittableRandom(SEED);
        double[] differences = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            NeedParts.Part one = NeedParts.Part.NONE;
            NeedParts.Part two = NeedParts.Part.NONE;
            for (int i = 0; i < needs.size(); i++) {
                String need = needs.get(random.nextInt(needs.size()));
                one = one.and(before.getOrDefault(need, NeedParts.Part.NONE));
                two = two.and(after.getOrDefault(need, NeedParts.Part.NONE));
            }
            differences[draw] = NeedParts.figure(figure, two) - NeedParts.figure(figure, one);
        }
        Arrays.sort(differences);
        return new Interval(differences[DRAWS / 20], differences[DRAWS - 1 - DRAWS / 20]);
    }
}
