package org.duijie.bench.segmenters;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Figures of a scored list. A document without a score is not found; equal scores stand in the order of the documents.
final class Places {
    private Places() {}

    /// Gain 2^(level−1)−1 over the best ten of the judged, as in the evaluation's README.
    static double ndcg(double[] scores, List<Integer> judged, List<Integer> levels) {
        Comparator<Integer> byScore = Comparator.comparingDouble(i -> -scores[judged.get(i)]);
        List<Integer> ranked = IntStream.range(0, judged.size())
                .boxed()
                .sorted(byScore)
                .map(levels::get)
                .toList();
        List<Integer> ideal = levels.stream().sorted(Comparator.reverseOrder()).toList();
        return gain(ranked) / gain(ideal);
    }

    private static double gain(List<Integer> levels) {
        return IntStream.range(0, Math.min(10, levels.size()))
                .mapToDouble(i -> ((1 << (levels.get(i) - 1)) - 1) / (Math.log(i + 2) / Math.log(2)))
                .sum();
    }

    /// The rank of a document, 1 for the best, or more than there are if it has no score.
    static int rank(double[] scores, int document) {
        if (scores[document] <= 0) {
            return scores.length + 1;
        }
        int rank = 1;
        for (int i = 0; i < scores.length; i++) {
            if (scores[i] > scores[document] || (scores[i] == scores[document] && i < document)) {
                rank++;
            }
        }
        return rank;
    }
}
