package org.duijie.models.smile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;
import org.duijie.models.rank.Forest;
import smile.data.DataFrame;
import smile.data.Tuple;
import smile.data.formula.Formula;
import smile.math.MathEx;
import smile.model.cart.InternalNode;
import smile.model.cart.Loss;
import smile.model.cart.Node;
import smile.model.cart.RegressionNode;
import smile.regression.GradientTreeBoost;
import smile.regression.RegressionTree;

/// Trains gradient-boosted trees with Smile and flattens them, so that serving needs no Smile and no Java
/// serialisation.
public final class BoostedTrees {
    private static final String TARGET = "target";

    /// How to grow the trees. Small ones: exact explanations cost time with every leaf.
    public record Settings(int trees, int depth, int leaves, int smallestLeaf, double shrinkage, double subsample) {
        public static final Settings DEFAULT = new Settings(150, 3, 6, 40, 0.06, 0.5);
    }

    private BoostedTrees() {}

    /// Fits `y` from the rows of `x`. The same seed and data give the same trees.
    public static Forest fit(double[][] x, double[] y, Settings settings, long seed) {
        return flatten(train(x, y, settings, seed), x[0].length, settings.shrinkage(), y);
    }

    static GradientTreeBoost train(double[][] x, double[] y, Settings settings, long seed) {
        MathEx.setSeed(seed);
        GradientTreeBoost.Options options = new GradientTreeBoost.Options(
                Loss.ls(),
                settings.trees(),
                settings.depth(),
                settings.leaves(),
                settings.smallestLeaf(),
                settings.shrinkage(),
                settings.subsample(),
                null,
                null);
        return GradientTreeBoost.fit(Formula.lhs(TARGET), frame(x, y), options);
    }

    private static DataFrame frame(double[][] x, double[] y) {
        double[][] rows = new double[x.length][];
        for (int i = 0; i < x.length; i++) {
            rows[i] = java.util.Arrays.copyOf(x[i], x[i].length + 1);
            rows[i][x[i].length] = y[i];
        }
        return DataFrame.of(rows, names(x[0].length, true));
    }

    private static String[] names(int features, boolean withTarget) {
        IntStream columns = IntStream.range(0, features);
        List<String> names = new ArrayList<>(columns.mapToObj(i -> "f" + i).toList());
        if (withTarget) {
            names.add(TARGET);
        }
        return names.toArray(String[]::new);
    }

    /// Smile's prediction for one row, for the test that flattening changes nothing.
    static double predict(GradientTreeBoost model, double[] x) {
        return model.predict(frame(new double[][] {x}, new double[] {0}).get(0));
    }

    static Forest flatten(GradientTreeBoost model, int features, double shrinkage, double[] y) {
        List<Forest.Tree> trees = new ArrayList<>();
        for (RegressionTree tree : model.trees()) {
            trees.add(new Flattening(features, shrinkage).tree(tree.root()));
        }
        double intercept = java.util.Arrays.stream(y).sum() / y.length;
        return new Forest(intercept, trees);
    }

    /// Copies one tree. Smile shows a split's threshold only through its decisions, so the threshold is found by
    /// halving the interval of doubles until two neighbours remain: exact, with 64 questions a split.
    private static final class Flattening {
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
            return new Forest.Tree(
                    ints(feature), doubles(threshold), ints(left), ints(right), doubles(value), ints(cover));
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
            return DataFrame.of(new double[][] {values}, names(features, false)).get(0);
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
}
