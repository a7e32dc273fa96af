package org.duijie.models.rank;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Fits an [Experience] to what a simpler ranker got wrong: kernel ridge regression, the kernel of two pairs being the
/// likeness of their needs times the likeness of their offers.
public final class ExperienceFit {
    /// How little a single judgement is believed: repeated ones agree in 65 of 100 cases.
    private static final double RIDGE = 0.5;

    private static final int MOST_STEPS = 200;
    private static final double ENOUGH = 1e-4;

    private final int[] needOf;
    private final int[] offerOf;
    private final float[][] needLikeness;
    private final float[][] offerLikeness;
    private final int[][] rowsOfNeed;

    /// A judged pair: who it is about, the two vectors, and how far the judgement was above what was expected.
    public static final class Judged {
        private final String need;
        private final String offer;
        private final float[] needVector;
        private final float[] offerVector;
        private final double surprise;

        public Judged(String need, String offer, float[] needVector, float[] offerVector, double surprise) {
            this.need = need;
            this.offer = offer;
            this.needVector = needVector;
            this.offerVector = offerVector;
            this.surprise = surprise;
        }

        double surprise() {
            return surprise;
        }
    }

    /// Gives each name a number in the order of its first use, and keeps its sketch.
    private static final class Numbers {
        private final Map<String, Integer> numbers = new LinkedHashMap<>();
        private final List<Sketch> sketches = new ArrayList<>();

        int of(String name, float[] vector) {
            return numbers.computeIfAbsent(name, unknown -> {
                sketches.add(Sketch.of(vector));
                return sketches.size() - 1;
            });
        }

        float[][] likeness(double least) {
            float[][] likeness = new float[sketches.size()][sketches.size()];
            IntStream.range(0, likeness.length).parallel().forEach(i -> {
                for (int j = 0; j < likeness.length; j++) {
                    double alike = i == j ? 1 : sketches.get(i).likeness(sketches.get(j));
                    likeness[i][j] = alike < least ? 0 : (float) alike;
                }
            });
            return likeness;
        }
    }

    private ExperienceFit(int[] needOf, int[] offerOf, float[][] needLikeness, float[][] offerLikeness) {
        this.needOf = needOf;
        this.offerOf = offerOf;
        this.needLikeness = needLikeness;
        this.offerLikeness = offerLikeness;
        this.rowsOfNeed = new int[needLikeness.length][];
        for (int need = 0; need < rowsOfNeed.length; need++) {
            int wanted = need;
            rowsOfNeed[need] = IntStream.range(0, needOf.length)
                    .filter(row -> needOf[row] == wanted)
                    .toArray();
        }
    }

    public static Experience fit(List<Judged> judged) {
        Numbers needs = new Numbers();
        Numbers offers = new Numbers();
        int[] needOf = judged.stream()
                .mapToInt(pair -> needs.of(pair.need, pair.needVector))
                .toArray();
        int[] offerOf = judged.stream()
                .mapToInt(pair -> offers.of(pair.offer, pair.offerVector))
                .toArray();
        ExperienceFit fit =
                new ExperienceFit(needOf, offerOf, needs.likeness(Experience.LEAST_LIKENESS), offers.likeness(0));
        double[] weights =
                fit.solve(judged.stream().mapToDouble(Judged::surprise).toArray());
        List<Experience.Lesson> lessons = new ArrayList<>(weights.length);
        for (int row = 0; row < weights.length; row++) {
            lessons.add(new Experience.Lesson(needOf[row], offerOf[row], (float) weights[row]));
        }
        return new Experience(needs.sketches, offers.sketches, lessons);
    }

    /// Conjugate gradients. Every sum has its fixed order, so that the result is the same on any number of processors.
    private double[] solve(double[] target) {
        double[] solved = new double[target.length];
        double[] rest = target.clone();
        double[] direction = target.clone();
        double size = product(rest, rest);
        double enough = size * ENOUGH * ENOUGH;
        for (int step = 0; step < MOST_STEPS && size > enough; step++) {
            double[] moved = times(direction);
            double stride = size / product(direction, moved);
            for (int i = 0; i < solved.length; i++) {
                solved[i] += stride * direction[i];
                rest[i] -= stride * moved[i];
            }
            double next = product(rest, rest);
            for (int i = 0; i < solved.length; i++) {
                direction[i] = rest[i] + next / size * direction[i];
            }
            size = next;
        }
        return solved;
    }

    private double[] times(double[] x) {
        double[] result = new double[x.length];
        IntStream.range(0, x.length).parallel().forEach(row -> {
            float[] alikeNeeds = needLikeness[needOf[row]];
            float[] alikeOffers = offerLikeness[offerOf[row]];
            double sum = RIDGE * x[row];
            for (int need = 0; need < rowsOfNeed.length; need++) {
                if (alikeNeeds[need] > 0) {
                    double part = 0;
                    for (int other : rowsOfNeed[need]) {
                        part += alikeOffers[offerOf[other]] * x[other];
                    }
                    sum += alikeNeeds[need] * part;
                }
            }
            result[row] = sum;
        });
        return result;
    }

    private static double product(double[] a, double[] b) {
        return Arrays.stream(IntStream.range(0, a.length)
                        .mapToDouble(i -> a[i] * b[i])
                        .toArray())
                .sum();
    }
}
