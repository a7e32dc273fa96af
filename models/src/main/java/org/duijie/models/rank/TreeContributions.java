package org.duijie.models.rank;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;

/// What a tree's features add, remembered for each way in which its splits can go.
///
/// Of a row, a tree sees no more than the outcome of its splits, so rows with the same outcomes have the same
/// contributions. A tree of six leaves has five splits and at most 32 outcomes: [TreeShap] runs once for each, and then
/// explaining costs as much as scoring. Larger trees are explained afresh each time.
final class TreeContributions {
    private static final int MOST_SPLITS = 8;

    private final Forest.Tree tree;
    private final int[] splits;
    private final int[] features;
    private final AtomicReferenceArray<double[]> known;

    TreeContributions(Forest.Tree tree) {
        this.tree = tree;
        this.splits = IntStream.range(0, tree.feature.length)
                .filter(node -> tree.feature[node] >= 0)
                .toArray();
        this.features = IntStream.of(splits)
                .map(node -> tree.feature[node])
                .distinct()
                .sorted()
                .toArray();
        this.known = new AtomicReferenceArray<>(splits.length <= MOST_SPLITS ? 1 << splits.length : 0);
    }

    /// Adds the tree's contributions at `x` to `phi`.
    void add(double[] x, double[] phi) {
        if (known.length() == 0) {
            TreeShap.add(tree, x, phi);
            return;
        }
        int outcome = outcome(x);
        double[] parts = known.get(outcome);
        if (parts == null) {
            parts = parts(x, phi.length);
            known.set(outcome, parts);
        }
        for (int i = 0; i < features.length; i++) {
            phi[features[i]] += parts[i];
        }
    }

    /// One bit for each split: whether the row goes left there, whether it comes by or not.
    private int outcome(double[] x) {
        int outcome = 0;
        for (int i = 0; i < splits.length; i++) {
            int node = splits[i];
            outcome |= x[tree.feature[node]] <= tree.threshold[node] ? 1 << i : 0;
        }
        return outcome;
    }

    private double[] parts(double[] x, int width) {
        double[] phi = new double[width];
        TreeShap.add(tree, x, phi);
        return IntStream.of(features).mapToDouble(feature -> phi[feature]).toArray();
    }
}
