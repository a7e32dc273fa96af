package org.duijie.models.rank;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// A weighted sum of features, each counted from what is usual for it: base + Σ weight × (value − usual).
public record Linear(double base, List<Double> weights, List<Double> usual) {
    public Linear {
        weights = List.copyOf(weights);
        usual = List.copyOf(usual);
        if (weights.size() != usual.size()) {
            throw new IllegalArgumentException("a weighted sum has a weight and a usual value for each feature");
        }
    }

    /// Adds nothing, whatever the features.
    public static Linear none(int features) {
        return new Linear(0, Collections.nCopies(features, 0.0), Collections.nCopies(features, 0.0));
    }

    public double score(double[] x) {
        double score = base;
        for (int i = 0; i < weights.size(); i++) {
            score += weights.get(i) * (x[i] - usual.get(i));
        }
        return score;
    }

    /// Adds what each feature contributes beyond [#base()] to `phi`.
    void add(double[] x, double[] phi) {
        for (int i = 0; i < weights.size(); i++) {
            phi[i] += weights.get(i) * (x[i] - usual.get(i));
        }
    }

    /// Half of all it says, for averaging with another opinion.
    public Linear halved() {
        return new Linear(base / 2, weights.stream().map(weight -> weight / 2).toList(), usual);
    }

    /// The same with one feature that counts from nought, with this weight.
    public Linear counting(int feature, double weight) {
        List<Double> counting = new ArrayList<>(weights);
        List<Double> from = new ArrayList<>(usual);
        counting.set(feature, weight);
        from.set(feature, 0.0);
        return new Linear(base, counting, from);
    }
}
