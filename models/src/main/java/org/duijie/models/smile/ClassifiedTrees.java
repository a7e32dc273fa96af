package org.duijie.models.smile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.duijie.models.rank.Forest;
import smile.classification.GradientTreeBoost;
import smile.data.formula.Formula;
import smile.math.MathEx;
import smile.regression.RegressionTree;

/// Boosted trees that tell good pairs from others (logistic loss): their score is half the log-odds, which orders a
/// list
/// as well as any other number. What a level of 4 is above a level of 3 they never learn.
public final class ClassifiedTrees {
    private ClassifiedTrees() {}

    /// Fits whether a row is good. The same seed and data give the same trees; where all rows are of one class there is
    /// nothing to tell apart and no tree.
    public static Forest fit(double[][] x, boolean[] good, BoostedTrees.Settings settings, long seed) {
        int count = count(good);
        if (count == 0 || count == good.length) {
            return new Forest(0, List.of());
        }
        return flatten(train(x, good, settings, seed), x[0].length, settings.shrinkage(), good);
    }

    static GradientTreeBoost train(double[][] x, boolean[] good, BoostedTrees.Settings settings, long seed) {
        MathEx.setSeed(seed);
        GradientTreeBoost.Options options = new GradientTreeBoost.Options(
                settings.trees(),
                settings.depth(),
                settings.leaves(),
                settings.smallestLeaf(),
                settings.shrinkage(),
                settings.subsample(),
                null,
                null);
        return GradientTreeBoost.fit(Formula.lhs(BoostedTrees.TARGET), BoostedTrees.classFrame(x, good), options);
    }

    static Forest flatten(GradientTreeBoost model, int features, double shrinkage, boolean[] good) {
        List<Forest.Tree> trees = new ArrayList<>();
        for (RegressionTree tree :
                Arrays.stream(model.trees()).flatMap(Arrays::stream).toList()) {
            trees.add(new Flattening(features, shrinkage).tree(tree.root()));
        }
        int count = count(good);
        return new Forest(0.5 * Math.log((double) count / (good.length - count)), trees);
    }

    private static int count(boolean[] good) {
        int count = 0;
        for (boolean row : good) {
            count += row ? 1 : 0;
        }
        return count;
    }
}
