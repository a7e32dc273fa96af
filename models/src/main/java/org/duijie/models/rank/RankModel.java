package org.duijie.models.rank;

import java.util.List;
import org.duijie.domain.match.Likelihood;

/// Scores feature vectors, explains its scores exactly, and says how likely a score means a good match.
public final class RankModel {
    private final List<String> features;
    private final Forest forest;
    private final Calibration calibration;
    private final ModelCard card;
    private final double base;

    public RankModel(List<String> features, Forest forest, Calibration calibration, ModelCard card) {
        this.features = List.copyOf(features);
        this.forest = forest;
        this.calibration = calibration;
        this.card = card;
        for (Forest.Tree tree : forest.trees()) {
            if (tree.mostFeature() >= features.size()) {
                throw new UnusableModel("a tree of the model %s asks for feature %d, but the model has %d"
                        .formatted(card.id(), tree.mostFeature(), features.size()));
            }
        }
        double expected = forest.intercept();
        for (Forest.Tree tree : forest.trees()) {
            expected += TreeShap.expectation(tree);
        }
        this.base = expected;
    }

    public String id() {
        return card.id();
    }

    public List<String> features() {
        return features;
    }

    public Forest forest() {
        return forest;
    }

    public Calibration calibration() {
        return calibration;
    }

    public ModelCard card() {
        return card;
    }

    public double score(double[] x) {
        return forest.score(x);
    }

    /// The score of an offer about which nothing is known; the same for every explanation of this model.
    public double base() {
        return base;
    }

    /// What each feature adds to [#base()]; base plus all of them is [#score] but for rounding.
    public double[] contributions(double[] x) {
        double[] phi = new double[features.size()];
        for (Forest.Tree tree : forest.trees()) {
            TreeShap.add(tree, x, phi);
        }
        return phi;
    }

    public Likelihood likelihood(double score) {
        return calibration.of(score);
    }

    /// Refuses to serve with features in another order or number than it was trained on.
    public RankModel requireFeatures(List<String> expected) {
        if (!features.equals(expected)) {
            throw new UnusableModel(
                    "the model %s was trained on the features %s, this program computes %s: train it again with ./duijie train"
                            .formatted(id(), features, expected));
        }
        return this;
    }
}
