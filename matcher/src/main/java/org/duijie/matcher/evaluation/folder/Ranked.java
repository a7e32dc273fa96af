package org.duijie.matcher.evaluation.folder;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// The relevance of documents in the order of their scores, and the figures of such an order.
///
/// @param levels in order, 0 where nobody found the document relevant
record Ranked(List<Integer> levels) {
    private static final int MAP_DEPTH = 1_000;

    Ranked {
        levels = List.copyOf(levels);
    }

    /// Best score first; of equal scores the less relevant first, so that a tie is never counted as a success.
    static Ranked of(double[] scores, List<Integer> levels) {
        return new Ranked(IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -scores[i]).thenComparing(levels::get))
                .map(levels::get)
                .toList());
    }

    /// The gain of the first documents beside the best possible, a document's gain being 2^level − 1.
    double ndcg(int depth) {
        List<Integer> ideal = new ArrayList<>(levels);
        ideal.sort(Collections.reverseOrder());
        double best = gain(ideal, depth);
        return best == 0 ? 0 : gain(levels, depth) / best;
    }

    private static double gain(List<Integer> levels, int depth) {
        double gain = 0;
        for (int i = 0; i < Math.min(depth, levels.size()); i++) {
            gain += (Math.pow(2, levels.get(i)) - 1) / (Math.log(i + 2) / Math.log(2));
        }
        return gain;
    }

    /// Average precision over the first 1,000, of the documents with at least this level.
    double averagePrecision(int good) {
        int found = 0;
        double sum = 0;
        for (int i = 0; i < Math.min(MAP_DEPTH, levels.size()); i++) {
            if (levels.get(i) >= good) {
                found++;
                sum += (double) found / (i + 1);
            }
        }
        long all = levels.stream().filter(level -> level >= good).count();
        return all == 0 ? 0 : sum / all;
    }

    double recall(int depth) {
        long all = levels.stream().filter(level -> level > 0).count();
        long found = levels.stream().limit(depth).filter(level -> level > 0).count();
        return all == 0 ? 0 : (double) found / all;
    }

    /// One by the place of the first relevant document; nothing if that is deeper.
    double reciprocalRank(int depth) {
        for (int i = 0; i < Math.min(depth, levels.size()); i++) {
            if (levels.get(i) > 0) {
                return 1.0 / (i + 1);
            }
        }
        return 0;
    }
}
