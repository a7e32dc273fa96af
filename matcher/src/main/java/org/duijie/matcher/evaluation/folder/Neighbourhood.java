package org.duijie.matcher.evaluation.folder;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Documents beside those nearest to them by words and meaning: what answers a question is found near what answers it.
final class Neighbourhood {
    private static final int NEAREST = 10;

    private final int[][] nearest;
    /// How much each of them counts; the sum is one, or zero for a document that is like no other.
    private final double[][] shares;

    private Neighbourhood(int[][] nearest, double[][] shares) {
        this.nearest = nearest;
        this.shares = shares;
    }

    /// All documents' nearness to one of them.
    interface Nearness {
        double[] to(int document);
    }

    static Neighbourhood of(int documents, Nearness nearness) {
        int[][] nearest = new int[documents][];
        double[][] shares = new double[documents][];
        for (int document = 0; document < documents; document++) {
            double[] all = nearness.to(document);
            all[document] = Double.NEGATIVE_INFINITY;
            nearest[document] = best(all);
            shares[document] = Arrays.stream(nearest[document])
                    .mapToDouble(other -> Math.max(0, all[other]))
                    .toArray();
            double sum = Arrays.stream(shares[document]).sum();
            shares[document] = Arrays.stream(shares[document])
                    .map(share -> sum > 0 ? share / sum : 0)
                    .toArray();
        }
        return new Neighbourhood(nearest, shares);
    }

    private static int[] best(double[] scores) {
        List<Integer> order = IntStream.range(0, scores.length)
                .boxed()
                .filter(i -> scores[i] > 0)
                .sorted(Comparator.comparingDouble(i -> -scores[i]))
                .limit(NEAREST)
                .toList();
        return order.stream().mapToInt(Integer::intValue).toArray();
    }

    /// The mean of its neighbours' scores in place of each document's own.
    double[] around(double[] scores) {
        double[] around = new double[scores.length];
        for (int document = 0; document < scores.length; document++) {
            for (int i = 0; i < nearest[document].length; i++) {
                around[document] += shares[document][i] * scores[nearest[document][i]];
            }
        }
        return around;
    }
}
