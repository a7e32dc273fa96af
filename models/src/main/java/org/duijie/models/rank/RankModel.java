package org.duijie.models.rank;

import java.util.List;
import org.duijie.domain.match.Likelihood;

/// Scores feature vectors, explains its scores exactly, and says how likely a score means a good match.
public final class RankModel {
    private final List<String> features;
    private final Ranker ranker;
    private final Calibration calibration;
    private final ModelCard card;
    private final SplitTable splits;
    private final double base;

    public RankModel(List<String> features, Ranker ranker, Calibration calibration, ModelCard card) {
        this.features = List.copyOf(features);
        this.ranker = ranker;
        this.calibration = calibration;
        this.card = card;
        int asked = 1
                + ranker.forest().trees().stream()
                        .mapToInt(Forest.Tree::mostFeature)
                        .max()
                        .orElse(-1);
        int weighed = ranker.linear().weights().size();
        if (asked > features.size() || weighed != features.size()) {
            throw new UnusableModel(
                    "the trees of the model %s ask for %d features and its weights are for %d, but it has %d"
                            .formatted(card.id(), asked, weighed, features.size()));
        }
        this.splits = new SplitTable(ranker.forest());
        this.base = ranker.base();
    }

    public String id() {
        return card.id();
    }

    public List<String> features() {
        return features;
    }

    public Ranker ranker() {
        return ranker;
    }

    public Calibration calibration() {
        return calibration;
    }

    public ModelCard card() {
        return card;
    }

    public double score(double[] x) {
        return ranker.linear().score(x) + splits.score(x);
    }

    /// The score of an offer about which nothing is known; the same for every explanation of this model.
    public double base() {
        return base;
    }

    /// What each feature adds to [#base()]; base plus all of them is [#score] but for rounding.
    public double[] contributions(double[] x) {
        return ranker.contributions(x);
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
