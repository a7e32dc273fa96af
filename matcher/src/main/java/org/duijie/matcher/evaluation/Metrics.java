package org.duijie.matcher.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The figures of `eval/README.md`, on scored and graded lists.
final class Metrics {
    private static final int DEPTH = 10;
    private static final int FEWEST_JUDGED = 10;
    private static final int GOOD = 3;

    private Metrics() {}

    /// A pair with the score it was given and the level people gave.
    record Scored(double score, int level) {}

    /// One need's judged pairs, best score first; of equal scores the worse level first, so that a tie is never counted
    /// as a success.
    static List<Scored> ranked(List<Scored> pairs) {
        List<Scored> ranked = new ArrayList<>(pairs);
        ranked.sort(Comparator.comparingDouble(Scored::score).reversed().thenComparingInt(Scored::level));
        return ranked;
    }

    static boolean countsForNdcg(List<Scored> pairs) {
        return pairs.size() >= FEWEST_JUDGED && pairs.stream().anyMatch(pair -> pair.level() >= 2);
    }

    static boolean countsForMap(List<Scored> pairs) {
        return pairs.size() >= FEWEST_JUDGED && pairs.stream().anyMatch(pair -> pair.level() >= GOOD);
    }

    static double ndcg(List<Scored> pairs) {
        List<Integer> given = ranked(pairs).stream().map(Scored::level).toList();
        List<Integer> ideal = given.stream().sorted(Comparator.reverseOrder()).toList();
        return gain(given) / gain(ideal);
    }

    private static double gain(List<Integer> levels) {
        double gain = 0;
        for (int i = 0; i < Math.min(DEPTH, levels.size()); i++) {
            gain += ((1 << (levels.get(i) - 1)) - 1) / (Math.log(i + 2) / Math.log(2));
        }
        return gain;
    }

    static double averagePrecision(List<Scored> pairs) {
        int good = 0;
        double sum = 0;
        List<Scored> ranked = ranked(pairs);
        for (int i = 0; i < ranked.size(); i++) {
            if (ranked.get(i).level() >= GOOD) {
                good++;
                sum += (double) good / (i + 1);
            }
        }
        return good == 0 ? 0 : sum / good;
    }

    /// Right and all pairs of different level over all needs; ties count half.
    static double pairwise(List<List<Scored>> needs) {
        double right = 0;
        long all = 0;
        for (List<Scored> pairs : needs) {
            for (Scored a : pairs) {
                for (Scored b : pairs) {
                    if (a.level() > b.level()) {
                        all++;
                        right += a.score() > b.score() ? 1 : a.score() == b.score() ? 0.5 : 0;
                    }
                }
            }
        }
        return all == 0 ? 0 : right / all;
    }

    /// 1 / (1 + the mean absolute error of the grade).
    static double grade(List<Integer> predicted, List<Integer> given) {
        double error = 0;
        for (int i = 0; i < given.size(); i++) {
            error += Math.abs(predicted.get(i) - given.get(i));
        }
        return given.isEmpty() ? 0 : 1 / (1 + error / given.size());
    }

    static double brier(List<Double> probabilities, List<Integer> levels) {
        double sum = 0;
        for (int i = 0; i < levels.size(); i++) {
            double outcome = levels.get(i) >= GOOD ? 1 : 0;
            sum += (probabilities.get(i) - outcome) * (probabilities.get(i) - outcome);
        }
        return levels.isEmpty() ? 0 : sum / levels.size();
    }

    /// The expected calibration error over ten bins of equal count.
    static double calibrationError(List<Double> probabilities, List<Integer> levels) {
        int bins = 10;
        int n = levels.size();
        List<Integer> order = java.util.stream.IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> probabilities.get(i))
                        .thenComparing(i -> i))
                .toList();
        double error = 0;
        for (int bin = 0; bin < bins; bin++) {
            List<Integer> members = order.subList(bin * n / bins, (bin + 1) * n / bins);
            double said = members.stream().mapToDouble(probabilities::get).sum();
            long happened = members.stream().filter(i -> levels.get(i) >= GOOD).count();
            error += Math.abs(said - happened);
        }
        return n == 0 ? 0 : error / n;
    }
}
