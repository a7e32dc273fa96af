package org.duijie.models.rank;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/// Fits the weights of facts (field, maturity, figures met, …) to what a ranker of texts left over: least squares
/// within
/// each need, no weight below nought, all of them together no more than [#MOST].
///
/// Every fact is written so that more of it can only speak for an offer, from −1 to 1. With weights that are never
/// negative the score rises with each, and no offer gains or loses more than [#MOST] by all its facts.
public final class FactsFit {
    /// In levels: facts settle what lies close together, and never lift an unrelated offer above a fairly strong one.
    public static final double MOST = 0.5;

    /// In rows: how much evidence a weight needs before it is believed.
    private static final double PENALTY = 20;

    /// A weight below this moves nothing that is shown.
    private static final double LEAST = 1e-3;

    private static final int STEPS = 2_000;

    private FactsFit() {}

    /// A judged pair: its facts, what its text let expect, and what people said.
    public static final class Judged {
        private final String need;
        private final double[] facts;
        private final double expected;
        private final double level;

        public Judged(String need, double[] facts, double expected, double level) {
            this.need = need;
            this.facts = facts.clone();
            this.expected = expected;
            this.level = level;
        }
    }

    /// One weight for each fact; all nought where no pair has any.
    public static List<Double> fit(List<Judged> judged) {
        int facts = judged.isEmpty() ? 0 : judged.getFirst().facts.length;
        Map<String, List<Judged>> needs = new LinkedHashMap<>();
        judged.forEach(pair ->
                needs.computeIfAbsent(pair.need, need -> new ArrayList<>()).add(pair));
        List<double[]> rows = new ArrayList<>();
        needs.values().stream()
                .filter(pairs -> pairs.stream().anyMatch(FactsFit::hasFacts))
                .forEach(pairs -> rows.addAll(beside(pairs, facts)));
        double[] weights = rows.isEmpty() ? new double[facts] : descend(rows, facts);
        return DoubleStream.of(weights).map(w -> w < LEAST ? 0 : w).boxed().toList();
    }

    private static boolean hasFacts(Judged pair) {
        return DoubleStream.of(pair.facts).anyMatch(fact -> fact != 0);
    }

    /// The pairs of one need as differences from their mean: facts, then what was expected, then the level. Only what
    /// differs within a need can move its order.
    private static List<double[]> beside(List<Judged> pairs, int facts) {
        double[] mean = new double[facts + 2];
        List<double[]> rows = new ArrayList<>(pairs.size());
        for (Judged pair : pairs) {
            double[] row = java.util.Arrays.copyOf(pair.facts, facts + 2);
            row[facts] = pair.expected;
            row[facts + 1] = pair.level;
            for (int i = 0; i < row.length; i++) {
                mean[i] += row[i] / pairs.size();
            }
            rows.add(row);
        }
        rows.forEach(row -> {
            for (int i = 0; i < row.length; i++) {
                row[i] -= mean[i];
            }
        });
        return rows;
    }

    /// Projected gradients on the normal equations. The expected level has a free weight of its own, so that facts are
    /// not paid for what the text should have weighed more.
    private static double[] descend(List<double[]> rows, int facts) {
        int n = facts + 1;
        double[][] normal = new double[n][n];
        double[] target = new double[n];
        for (double[] row : rows) {
            for (int i = 0; i < n; i++) {
                target[i] += row[i] * row[n];
                for (int j = 0; j < n; j++) {
                    normal[i][j] += row[i] * row[j];
                }
            }
        }
        double steepest = 0;
        for (int i = 0; i < n; i++) {
            normal[i][i] += i < facts ? PENALTY : 0;
            steepest += normal[i][i];
        }
        double[] weights = new double[n];
        for (int step = 0; step < STEPS && steepest > 0; step++) {
            double[] next = new double[n];
            for (int i = 0; i < n; i++) {
                double slope = -target[i];
                for (int j = 0; j < n; j++) {
                    slope += normal[i][j] * weights[j];
                }
                next[i] = weights[i] - slope / steepest;
            }
            weights = bounded(next, facts);
        }
        return java.util.Arrays.copyOf(weights, facts);
    }

    /// The nearest weights that are not negative and add up to at most [#MOST]; the last one is free.
    private static double[] bounded(double[] weights, int facts) {
        double low = 0;
        double high = DoubleStream.of(weights).map(Math::abs).max().orElse(0);
        double[] bounded = lowered(weights, facts, 0);
        if (sum(bounded, facts) > MOST) {
            for (int halving = 0; halving < 60; halving++) {
                double middle = (low + high) / 2;
                if (sum(lowered(weights, facts, middle), facts) > MOST) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            bounded = lowered(weights, facts, high);
        }
        return bounded;
    }

    private static double[] lowered(double[] weights, int facts, double by) {
        double[] lowered = weights.clone();
        for (int i = 0; i < facts; i++) {
            lowered[i] = Math.max(0, weights[i] - by);
        }
        return lowered;
    }

    private static double sum(double[] weights, int facts) {
        return DoubleStream.of(weights).limit(facts).sum();
    }
}
