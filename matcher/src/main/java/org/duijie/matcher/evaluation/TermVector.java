package org.duijie.matcher.evaluation;

import java.util.Map;
import java.util.TreeMap;

/// A text or a mixture of texts as weighted terms, by their numbers in rising order.
final class TermVector {
    private final int[] terms;
    private final double[] weights;

    private TermVector(int[] terms, double[] weights) {
        this.terms = terms;
        this.weights = weights;
    }

    static TermVector of(Map<Integer, Double> weights) {
        TreeMap<Integer, Double> sorted = new TreeMap<>(weights);
        return new TermVector(
                sorted.keySet().stream().mapToInt(Integer::intValue).toArray(),
                sorted.values().stream().mapToDouble(Double::doubleValue).toArray());
    }

    int[] terms() {
        return terms;
    }

    double[] weights() {
        return weights;
    }

    TermVector unit() {
        double length = Math.sqrt(product(this));
        double[] scaled = weights.clone();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] /= length == 0 ? 1 : length;
        }
        return new TermVector(terms, scaled);
    }

    /// Adds this, times a factor, to a mixture.
    void addTo(Map<Integer, Double> mixture, double factor) {
        for (int i = 0; i < terms.length; i++) {
            mixture.merge(terms[i], factor * weights[i], Double::sum);
        }
    }

    double product(TermVector other) {
        double sum = 0;
        int j = 0;
        for (int i = 0; i < terms.length; i++) {
            while (j < other.terms.length && other.terms[j] < terms[i]) {
                j++;
            }
            if (j < other.terms.length && other.terms[j] == terms[i]) {
                sum += weights[i] * other.weights[j];
            }
        }
        return sum;
    }
}
