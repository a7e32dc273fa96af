package org.duijie.models.smile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.duijie.models.rank.Forest;
import smile.data.DataFrame;
import smile.data.formula.Formula;
import smile.data.vector.IntVector;
import smile.math.MathEx;
import smile.model.cart.Loss;
import smile.regression.GradientTreeBoost;
import smile.regression.RegressionTree;

/// Trains gradient-boosted trees with Smile and flattens them, so that serving needs no Smile and no Java
/// serialisation.
public final class BoostedTrees {
    static final String TARGET = "target";

    /// How to grow the trees. Small ones: exact explanations cost time with every leaf.
    public record Settings(int trees, int depth, int leaves, int smallestLeaf, double shrinkage, double subsample) {
        public static final Settings DEFAULT = new Settings(150, 3, 6, 40, 0.06, 0.5);
    }

    private BoostedTrees() {}

    /// Fits `y` from the rows of `x` by least squares. The same seed and data give the same trees.
    public static Forest fit(double[][] x, double[] y, Settings settings, long seed) {
        return flatten(train(x, y, settings, seed), x[0].length, settings.shrinkage(), y);
    }

    /// Fits the order of the rows within each need ([LambdaRankLoss]).
    ///
    /// @param levels the grade of each row, 1 to 4
    /// @param needs which need each row is about
    public static Forest fitOrder(double[][] x, int[] levels, int[] needs, Settings settings, long seed) {
        double[] y = Arrays.stream(levels).asDoubleStream().toArray();
        GradientTreeBoost model = train(x, y, new LambdaRankLoss(levels, needs), settings, seed);
        return flatten(model, x[0].length, settings.shrinkage(), 0);
    }

    static GradientTreeBoost train(double[][] x, double[] y, Settings settings, long seed) {
        return train(x, y, Loss.ls(), settings, seed);
    }

    static GradientTreeBoost train(double[][] x, double[] y, Loss loss, Settings settings, long seed) {
        MathEx.setSeed(seed);
        GradientTreeBoost.Options options = new GradientTreeBoost.Options(
                loss,
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

    static DataFrame frame(double[][] x, double[] y) {
        double[][] rows = new double[x.length][];
        for (int i = 0; i < x.length; i++) {
            rows[i] = Arrays.copyOf(x[i], x[i].length + 1);
            rows[i][x[i].length] = y[i];
        }
        return DataFrame.of(rows, names(x[0].length, true));
    }

    /// The same with a class, 1 for good, beside the features.
    static DataFrame classFrame(double[][] x, boolean[] good) {
        int[] classes =
                IntStream.range(0, good.length).map(i -> good[i] ? 1 : 0).toArray();
        return DataFrame.of(x, names(x[0].length, false)).add(new IntVector(TARGET, classes));
    }

    static String[] names(int features, boolean withTarget) {
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
        return flatten(model, features, shrinkage, Arrays.stream(y).sum() / y.length);
    }

    static Forest flatten(GradientTreeBoost model, int features, double shrinkage, double intercept) {
        List<Forest.Tree> trees = new ArrayList<>();
        for (RegressionTree tree : model.trees()) {
            trees.add(new Flattening(features, shrinkage).tree(tree.root()));
        }
        return new Forest(intercept, trees);
    }
}
