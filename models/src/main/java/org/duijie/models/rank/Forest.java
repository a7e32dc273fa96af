package org.duijie.models.rank;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// An additive ensemble of regression trees as flat arrays: score = intercept + Σ the leaf each tree leads to.
public record Forest(double intercept, List<Tree> trees) {
    /// One tree. Node 0 is the root; an inner node sends `x[feature] <= threshold` to `left`, else to `right`; a leaf
    /// has
    /// feature −1 and a value with the shrinkage already in it. `cover` counts the training rows that came by.
    @JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
    public static final class Tree {
        final int[] feature;
        final double[] threshold;
        final int[] left;
        final int[] right;
        final double[] value;
        final int[] cover;
        private final transient TreeContributions contributions;

        @JsonCreator
        public Tree(
                @JsonProperty("feature") int[] feature,
                @JsonProperty("threshold") double[] threshold,
                @JsonProperty("left") int[] left,
                @JsonProperty("right") int[] right,
                @JsonProperty("value") double[] value,
                @JsonProperty("cover") int[] cover) {
            this.feature = feature;
            this.threshold = threshold;
            this.left = left;
            this.right = right;
            this.value = value;
            this.cover = cover;
            requireWhole();
            this.contributions = new TreeContributions(this);
        }

        private void requireWhole() {
            int nodes = feature.length;
            if (nodes == 0
                    || threshold.length != nodes
                    || left.length != nodes
                    || right.length != nodes
                    || value.length != nodes
                    || cover.length != nodes) {
                throw new IllegalArgumentException("a tree's arrays have one entry a node");
            }
            for (int node = 0; node < nodes; node++) {
                boolean leaf = feature[node] < 0;
                if (!leaf
                        && (left[node] <= node || right[node] <= node || left[node] >= nodes || right[node] >= nodes)) {
                    throw new IllegalArgumentException("node %d of a tree leads nowhere".formatted(node));
                }
                if (cover[node] < 1) {
                    throw new IllegalArgumentException("no training row came by node %d of a tree".formatted(node));
                }
            }
        }

        /// The highest feature that a split of this tree looks at; −1 if none does.
        int mostFeature() {
            return IntStream.of(feature).max().orElse(-1);
        }

        Tree scaled(double factor) {
            return new Tree(
                    feature,
                    threshold,
                    left,
                    right,
                    DoubleStream.of(value).map(leaf -> leaf * factor).toArray(),
                    cover);
        }

        /// Adds what each feature moves this tree's score away from [TreeShap#expectation(Tree)] to `phi`.
        void explain(double[] x, double[] phi) {
            contributions.add(x, phi);
        }

        double score(double[] x) {
            int node = 0;
            while (feature[node] >= 0) {
                node = x[feature[node]] <= threshold[node] ? left[node] : right[node];
            }
            return value[node];
        }
    }

    public Forest {
        trees = List.copyOf(trees);
    }

    public double score(double[] x) {
        double score = intercept;
        for (Tree tree : trees) {
            score += tree.score(x);
        }
        return score;
    }

    /// The mean of several forests, times a factor: forests grown from other samples err in other places.
    public static Forest mean(List<Forest> forests, double factor) {
        double share = factor / forests.size();
        return new Forest(
                forests.stream().mapToDouble(Forest::intercept).sum() * share,
                forests.stream()
                        .flatMap(forest -> forest.trees.stream())
                        .map(tree -> tree.scaled(share))
                        .toList());
    }
}
