package org.duijie.matcher.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/// The figures of `eval/README.md`, on scored and graded lists.
final class Metrics {
    private static final int DEPTH = 10;
    private static final int FEWEST_JUDGED = 10;
    private static final int GOOD = 3;

    private Metrics() {}

    /// A pair with the score it was given and the level people gave.
    record Scored(double score, int level) {}

    /// One need's judged pairs, best score first, those of equal score together: no order among them is truer than
    /// another, so figures are means over all of them.
    static List<List<Integer>> ranked(List<Scored> pairs) {
        NavigableMap<Double, List<Integer>> byScore = new TreeMap<>(Comparator.reverseOrder());
        for (Scored pair : pairs) {
            byScore.computeIfAbsent(pair.score(), score -> new ArrayList<>()).add(pair.level());
        }
        return List.copyOf(byScore.values());
    }

    static boolean countsForNdcg(List<Scored> pairs) {
        return pairs.size() >= FEWEST_JUDGED && pairs.stream().anyMatch(pair -> pair.level() >= 2);
    }

    static boolean countsForMap(List<Scored> pairs) {
        return pairs.size() >= FEWEST_JUDGED && pairs.stream().anyMatch(pair -> pair.level() >= GOOD);
    }

    static double ndcg(List<Scored> pairs) {
        List<List<Integer>> ideal = pairs.stream()
                .map(Scored::level)
                .sorted(Comparator.reverseOrder())
                .map(List::of)
                .toList();
        return gain(ranked(pairs)) / gain(ideal);
    }

    private static double gain(List<List<Integer>> groups) {
        double gain = 0;
        int place = 0;
        for (List<Integer> group : groups) {
            double mean = group.stream()
                    .mapToInt(level -> (1 << (level - 1)) - 1)
                    .average()
                    .orElse(0);
            for (int i = 0; i < group.size() && place < DEPTH; i++) {
                gain += mean / (Math.log(place + 2) / Math.log(2));
                place++;
            }
        }
        return gain;
    }

    /// The mean over all orders of tied pairs (McSherry and Najork 2008).
    static double averagePrecision(List<Scored> pairs) {
        double sum = 0;
        int before = 0;
        int place = 0;
        for (List<Integer> group : ranked(pairs)) {
            long good = group.stream().filter(level -> level >= GOOD).count();
            double others = group.size() == 1 ? 0 : (good - 1.0) / (group.size() - 1);
            for (int i = 0; i < group.size(); i++) {
                place++;
                sum += (double) good / group.size() * (before + i * others + 1) / place;
            }
            before += (int) good;
        }
        return before == 0 ? 0 : sum / before;
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

    static long pairsOfDifferentLevel(List<Scored> pairs) {
        return pairs.stream()
                .mapToLong(
                        a -> pairs.stream().filter(b -> a.level() > b.level()).count())
                .sum();
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
