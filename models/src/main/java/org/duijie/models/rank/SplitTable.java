package org.duijie.models.rank;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// A forest laid out for scoring: not tree by tree, each asking its splits on the way down, but feature by feature,
/// each
/// passing over the splits that a value falls under. What its splits answer then is the number of a tree's leaf.
///
/// Walking down is a chain of branches that a processor guesses wrong half the time; this is none. The idea is that of
/// QuickScorer (Lucchese and others, 2015). Scores are those of [Forest#score] to the last bit.
final class SplitTable {
    /// A tree of more splits has too many outcomes for a table, and is walked.
    private static final int MOST_SPLITS = 8;

    private final double intercept;
    private final List<Forest.Tree> trees;
    private final double[][] thresholds;
    private final int[][] owners;
    private final int[][] bits;
    /// Where the outcomes of each tree begin among the leaves; negative for a tree that is walked.
    private final int[] begins;
    private final double[] leaves;

    /// A split of a tree: the bit that says “left” in the tree's outcome.
    private record Split(int tree, int bit, int feature, double threshold) {}

    SplitTable(Forest forest) {
        intercept = forest.intercept();
        trees = forest.trees();
        begins = new int[trees.size()];
        int end = 0;
        for (int i = 0; i < begins.length; i++) {
            int splits = splits(trees.get(i)).length;
            begins[i] = splits <= MOST_SPLITS ? end : -1;
            end += splits <= MOST_SPLITS ? 1 << splits : 0;
        }
        leaves = new double[end];
        for (int i = 0; i < begins.length; i++) {
            if (begins[i] >= 0) {
                fill(trees.get(i), begins[i]);
            }
        }
        List<Split> all = IntStream.range(0, begins.length)
                .filter(tree -> begins[tree] >= 0)
                .boxed()
                .flatMap(tree -> splits(tree, trees.get(tree)).stream())
                .sorted(Comparator.comparingDouble(Split::threshold))
                .toList();
        int features = 1 + all.stream().mapToInt(Split::feature).max().orElse(-1);
        thresholds = new double[features][];
        owners = new int[features][];
        bits = new int[features][];
        for (int i = 0; i < features; i++) {
            int feature = i;
            List<Split> own =
                    all.stream().filter(split -> split.feature() == feature).toList();
            thresholds[i] = own.stream().mapToDouble(Split::threshold).toArray();
            owners[i] = own.stream().mapToInt(Split::tree).toArray();
            bits[i] = own.stream().mapToInt(Split::bit).toArray();
        }
    }

    private static int[] splits(Forest.Tree tree) {
        return IntStream.range(0, tree.feature.length)
                .filter(node -> tree.feature[node] >= 0)
                .toArray();
    }

    private static List<Split> splits(int number, Forest.Tree tree) {
        int[] nodes = splits(tree);
        return IntStream.range(0, nodes.length)
                .mapToObj(i -> new Split(number, 1 << i, tree.feature[nodes[i]], tree.threshold[nodes[i]]))
                .toList();
    }

    /// The leaf that each outcome leads to; those that cannot be lead somewhere too.
    private void fill(Forest.Tree tree, int begin) {
        int[] nodes = splits(tree);
        for (int outcome = 0; outcome < 1 << nodes.length; outcome++) {
            int node = 0;
            while (tree.feature[node] >= 0) {
                boolean left = (outcome & (1 << Arrays.binarySearch(nodes, node))) != 0;
                node = left ? tree.left[node] : tree.right[node];
            }
            leaves[begin + outcome] = tree.value[node];
        }
    }

    double score(double[] x) {
        int[] outcomes = begins.clone();
        for (int feature = 0; feature < thresholds.length; feature++) {
            double value = x[feature];
            double[] at = thresholds[feature];
            int[] owner = owners[feature];
            int[] bit = bits[feature];
            for (int i = at.length - 1; i >= 0 && value <= at[i]; i--) {
                outcomes[owner[i]] += bit[i];
            }
        }
        double score = intercept;
        for (int tree = 0; tree < outcomes.length; tree++) {
            score += begins[tree] < 0 ? trees.get(tree).score(x) : leaves[outcomes[tree]];
        }
        return score;
    }
}
