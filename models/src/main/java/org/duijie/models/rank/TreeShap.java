package org.duijie.models.rank;

/// Exact TreeSHAP (Lundberg et al. 2018, Algorithm 2) over a flat tree: how far each feature moved the score away from
/// the expectation over the training rows. The expectation plus all contributions is the score.
final class TreeShap {
    private final Forest.Tree tree;
    private final double[] x;
    private final double[] phi;

    private TreeShap(Forest.Tree tree, double[] x, double[] phi) {
        this.tree = tree;
        this.x = x;
        this.phi = phi;
    }

    /// Adds the tree's contributions at `x` to `phi`.
    static void add(Forest.Tree tree, double[] x, double[] phi) {
        new TreeShap(tree, x, phi).recurse(0, new Path(0), 1, 1, -1);
    }

    /// What the tree gives on average over its training rows.
    static double expectation(Forest.Tree tree) {
        return expectation(tree, 0);
    }

    private static double expectation(Forest.Tree tree, int node) {
        if (tree.feature[node] < 0) {
            return tree.value[node];
        }
        int left = tree.left[node];
        int right = tree.right[node];
        double covers = (double) tree.cover[left] + tree.cover[right];
        return (tree.cover[left] * expectation(tree, left) + tree.cover[right] * expectation(tree, right)) / covers;
    }

    private void recurse(int node, Path parent, double zero, double one, int feature) {
        Path path = parent.extended(zero, one, feature);
        int split = tree.feature[node];
        if (split < 0) {
            for (int i = 1; i < path.length; i++) {
                phi[path.feature[i]] += path.unwoundSum(i) * (path.one[i] - path.zero[i]) * tree.value[node];
            }
            return;
        }
        boolean goesLeft = x[split] <= tree.threshold[node];
        int hot = goesLeft ? tree.left[node] : tree.right[node];
        int cold = goesLeft ? tree.right[node] : tree.left[node];
        double covers = (double) tree.cover[hot] + tree.cover[cold];
        double zeroBefore = 1;
        double oneBefore = 1;
        int seen = path.indexOf(split);
        if (seen >= 0) {
            zeroBefore = path.zero[seen];
            oneBefore = path.one[seen];
            path = path.unwound(seen);
        }
        recurse(hot, path, zeroBefore * tree.cover[hot] / covers, oneBefore, split);
        recurse(cold, path, zeroBefore * tree.cover[cold] / covers, 0, split);
    }

    /// The features met on the way down with the share of subsets in which each way is open.
    private static final class Path {
        private final int length;
        private final int[] feature;
        private final double[] zero;
        private final double[] one;
        private final double[] weight;

        Path(int length) {
            this.length = length;
            this.feature = new int[length];
            this.zero = new double[length];
            this.one = new double[length];
            this.weight = new double[length];
        }

        private Path(Path other, int newLength) {
            this.length = newLength;
            this.feature = java.util.Arrays.copyOf(other.feature, newLength);
            this.zero = java.util.Arrays.copyOf(other.zero, newLength);
            this.one = java.util.Arrays.copyOf(other.one, newLength);
            this.weight = java.util.Arrays.copyOf(other.weight, newLength);
        }

        int indexOf(int wanted) {
            for (int i = 1; i < length; i++) {
                if (feature[i] == wanted) {
                    return i;
                }
            }
            return -1;
        }

        Path extended(double pz, double po, int pi) {
            Path next = new Path(this, length + 1);
            next.feature[length] = pi;
            next.zero[length] = pz;
            next.one[length] = po;
            next.weight[length] = length == 0 ? 1 : 0;
            for (int i = length - 1; i >= 0; i--) {
                next.weight[i + 1] += po * next.weight[i] * (i + 1) / (length + 1);
                next.weight[i] = pz * next.weight[i] * (length - i) / (length + 1);
            }
            return next;
        }

        Path unwound(int index) {
            Path shorter = new Path(this, length - 1);
            int last = length - 1;
            double next = weight[last];
            for (int i = last - 1; i >= 0; i--) {
                if (one[index] != 0) {
                    double kept = weight[i];
                    shorter.weight[i] = next * length / ((i + 1) * one[index]);
                    next = kept - shorter.weight[i] * zero[index] * (last - i) / length;
                } else {
                    shorter.weight[i] = weight[i] * length / (zero[index] * (last - i));
                }
            }
            for (int i = index; i < last; i++) {
                shorter.feature[i] = feature[i + 1];
                shorter.zero[i] = zero[i + 1];
                shorter.one[i] = one[i + 1];
            }
            return shorter;
        }

        double unwoundSum(int index) {
            int last = length - 1;
            double next = weight[last];
            double total = 0;
            for (int i = last - 1; i >= 0; i--) {
                if (one[index] != 0) {
                    double open = next * length / ((i + 1) * one[index]);
                    total += open;
                    next = weight[i] - open * zero[index] * (last - i) / length;
                } else {
                    total += weight[i] * length / (zero[index] * (last - i));
                }
            }
            return total;
        }
    }
}
