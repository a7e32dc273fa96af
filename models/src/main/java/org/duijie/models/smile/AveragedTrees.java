package org.duijie.models.smile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.duijie.models.rank.Forest;
import smile.data.formula.Formula;
import smile.math.MathEx;
import smile.regression.RandomForest;
import smile.regression.RegressionTree;

/// A random forest: deep trees grown apart, on other rows and columns each, and averaged.
public final class AveragedTrees {
    /// Half of the features at each split, and leaves as large as the boosted trees have: grades are noisy.
    private static final int TREES = 150;

    private static final int DEPTH = 8;
    private static final int LEAVES = 48;
    private static final int SMALLEST_LEAF = 20;

    private AveragedTrees() {}

    /// Fits `y` from the rows of `x`. The same seed and data give the same trees.
    public static Forest fit(double[][] x, double[] y, long seed) {
        return flatten(train(x, y, seed), x[0].length);
    }

    static RandomForest train(double[][] x, double[] y, long seed) {
        MathEx.setSeed(seed);
        RandomForest.Options options = new RandomForest.Options(
                TREES,
                Math.max(1, x[0].length / 2),
                DEPTH,
                LEAVES,
                SMALLEST_LEAF,
                1.0,
                LongStream.range(0, TREES).map(tree -> seed * TREES + tree).toArray(),
                null);
        return RandomForest.fit(Formula.lhs(BoostedTrees.TARGET), BoostedTrees.frame(x, y), options);
    }

    static Forest flatten(RandomForest model, int features) {
        RegressionTree[] grown = model.trees();
        List<Forest.Tree> trees = new ArrayList<>();
        for (RegressionTree tree : grown) {
            trees.add(new Flattening(features, 1.0 / grown.length).tree(tree.root()));
        }
        return new Forest(0, trees);
    }

    static double predict(RandomForest model, double[] x) {
        return model.predict(
                BoostedTrees.frame(new double[][] {x}, new double[] {0}).get(0));
    }
}
