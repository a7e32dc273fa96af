package org.duijie.matcher.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.duijie.domain.match.Likelihood;

/// Collects scored pairs and adds up the figures of a judged set.
final class Figures {
    private final Map<String, List<Metrics.Scored>> byNeed = new LinkedHashMap<>();
    private final List<Double> probabilities = new ArrayList<>();
    private final List<Integer> grades = new ArrayList<>();
    private final List<Integer> levels = new ArrayList<>();
    private final Map<String, List<Integer>> errors = new LinkedHashMap<>();

    void add(String need, double score, int level) {
        byNeed.computeIfAbsent(need, id -> new ArrayList<>()).add(new Metrics.Scored(score, level));
    }

    void add(String need, double score, int level, Likelihood likelihood) {
        add(need, score, level);
        probabilities.add(likelihood.probability());
        grades.add(likelihood.grade());
        levels.add(level);
        errors.computeIfAbsent(need, id -> new ArrayList<>()).add(Math.abs(likelihood.grade() - level));
    }

    Map<String, Double> byName() {
        Map<String, Double> figures = new TreeMap<>();
        List<List<Metrics.Scored>> needs = List.copyOf(byNeed.values());
        figures.put(
                "ndcg@10",
                mean(needs.stream()
                        .filter(Metrics::countsForNdcg)
                        .map(Metrics::ndcg)
                        .toList()));
        figures.put(
                "map",
                mean(needs.stream()
                        .filter(Metrics::countsForMap)
                        .map(Metrics::averagePrecision)
                        .toList()));
        figures.put("pairwise", Metrics.pairwise(needs));
        if (!levels.isEmpty()) {
            figures.put("grade", Metrics.grade(grades, levels));
            figures.put("brier", Metrics.brier(probabilities, levels));
            figures.put("ece", Metrics.calibrationError(probabilities, levels));
        }
        return figures;
    }

    /// The same by need, without what only all pairs together show.
    NeedParts parts() {
        NeedParts parts = new NeedParts();
        byNeed.forEach((need, pairs) -> {
            if (Metrics.countsForNdcg(pairs)) {
                parts.add("ndcg@10", need, Metrics.ndcg(pairs), 1);
            }
            if (Metrics.countsForMap(pairs)) {
                parts.add("map", need, Metrics.averagePrecision(pairs), 1);
            }
            double ordered = (double) Metrics.pairsOfDifferentLevel(pairs);
            parts.add("pairwise", need, ordered == 0 ? 0 : ordered * Metrics.pairwise(List.of(pairs)), ordered);
        });
        errors.forEach((need, wrong) -> parts.add(
                "grade", need, wrong.stream().mapToInt(Integer::intValue).sum(), wrong.size()));
        return parts;
    }

    static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }
}
