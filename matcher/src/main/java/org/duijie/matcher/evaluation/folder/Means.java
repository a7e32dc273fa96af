package org.duijie.matcher.evaluation.folder;

import java.util.Map;
import java.util.TreeMap;

/// Figures of many queries on their way to their means.
final class Means {
    private final Map<String, Double> sums = new TreeMap<>();
    private final Map<String, Double> weights = new TreeMap<>();

    void add(String metric, double value) {
        add(metric, value, 1);
    }

    void add(String metric, double value, double weight) {
        sums.merge(metric, value * weight, Double::sum);
        weights.merge(metric, weight, Double::sum);
    }

    Map<String, Double> byName() {
        Map<String, Double> means = new TreeMap<>();
        sums.forEach((metric, sum) -> means.put(metric, sum / weights.getOrDefault(metric, 1.0)));
        return means;
    }

    /// How much of a preference an order gets wrong: nothing, half when tied, all of it.
    static double wrong(double better, double worse) {
        return better > worse ? 0 : better < worse ? 1 : 0.5;
    }
}
