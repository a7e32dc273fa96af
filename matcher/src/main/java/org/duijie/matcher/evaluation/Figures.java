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

    void add(String need, double score, int level) {
        byNeed.computeIfAbsent(need, id -> new ArrayList<>()).add(new Metrics.Scored(score, level));
    }

    void add(String need, double score, int level, Likelihood likelihood) {
        add(need, score, level);
        probabilities.add(likelihood.probability());
        grades.add(likelihood.grade());
        levels.add(level);
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

    static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }
}
