package org.duijie.models.smile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoublePredicate;
import org.duijie.models.rank.Forest;
import smile.data.DataFrame;
import smile.data.Tuple;
import smile.model.cart.InternalNode;
import smile.model.cart.Node;
import smile.model.cart.RegressionNode;

/// Copies one tree. Smile shows a split's threshold only through its decisions, so the threshold is found by
/// halving the interval of doubles until two neighbours remain: exact, with 64 questions a split.
final class Flattening {
    private final int features;
    private final double shrinkage;
    private final List<Integer> feature = new ArrayList<>();
    private final List<Double> threshold = new ArrayList<>();
    private final List<Integer> left = new ArrayList<>();
    private final List<Integer> right = new ArrayList<>();
    private final List<Double> value = new ArrayList<>();
    private final List<Integer> cover = new ArrayList<>();

    Flattening(int features, double shrinkage) {
        this.features = features;
        this.shrinkage = shrinkage;
    }

    Forest.Tree tree(Node root) {
        add(root);
        return new Forest.Tree(ints(feature), doubles(threshold), ints(left), ints(right), doubles(value), ints(cover));
    }

    private int add(Node node) {
        int at = feature.size();
        feature.add(-1);
        threshold.add(0.0);
        left.add(-1);
        right.add(-1);
        value.add(0.0);
        cover.add(node.size());
        if (node instanceof InternalNode split) {
            feature.set(at, split.feature());
            threshold.set(at, largestGoingLeft(x -> split.branch(row(split.feature(), x))));
            left.set(at, add(split.trueChild()));
            right.set(at, add(split.falseChild()));
        } else if (node instanceof RegressionNode leaf) {
            value.set(at, shrinkage * leaf.output());
        } else {
            throw new IllegalStateException("a regression tree with a node of type " + node.getClass());
        }
        return at;
    }

    private Tuple row(int column, double x) {
        double[] values = new double[features];
        values[column] = x;
        return DataFrame.of(new double[][] {values}, BoostedTrees.names(features, false))
                .get(0);
    }

    private static double largestGoingLeft(DoublePredicate goesLeft) {
        long low = rank(-Double.MAX_VALUE);
        long high = rank(Double.MAX_VALUE);
        while (Long.compareUnsigned(high - low, 1) > 0) {
            long middle = low + ((high - low) >>> 1);
            if (goesLeft.test(unrank(middle))) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return unrank(low);
    }

    /// Maps doubles to longs of the same order; its own inverse on the bits.
    private static long rank(double x) {
        long bits = Double.doubleToLongBits(x);
        return bits ^ ((bits >> 63) & Long.MAX_VALUE);
    }

    private static double unrank(long rank) {
        return Double.longBitsToDouble(rank ^ ((rank >> 63) & Long.MAX_VALUE));
    }

    private static int[] ints(List<Integer> values) {
        return values.stream().mapToInt(Integer::intValue).toArray();
    }

    private static double[] doubles(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
