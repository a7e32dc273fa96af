package org.duijie.models.rank;

/// A score in three parts: what the features say each for itself, what they say together, and what judged pairs like
/// this one taught. The lesson comes in as a feature, which the weights count once.
public record Ranker(Linear linear, Forest forest, Experience experience) {
    /// A ranker of trees alone.
    public static Ranker of(Forest forest, int features) {
        return new Ranker(Linear.none(features), forest, Experience.NONE);
    }

    public double score(double[] x) {
        return linear.score(x) + forest.score(x);
    }

    /// The score of an offer about which nothing is known.
    double base() {
        double expected = linear.base() + forest.intercept();
        for (Forest.Tree tree : forest.trees()) {
            expected += TreeShap.expectation(tree);
        }
        return expected;
    }

    /// What each feature adds to [#base()].
    double[] contributions(double[] x) {
        double[] phi = new double[linear.weights().size()];
        linear.add(x, phi);
        for (Forest.Tree tree : forest.trees()) {
            tree.explain(x, phi);
        }
        return phi;
    }
}
