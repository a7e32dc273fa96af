package org.duijie.matcher.evaluation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/// What each need adds to each figure, so that figures can be put together again from any choice of needs.
final class NeedParts {
    /// A figure is the sum of its parts' sums over the sum of their counts; the grade is one over one more than that.
    record Part(double sum, double count) {
        static final Part NONE = new Part(0, 0);

        Part and(Part other) {
            return new Part(sum + other.sum, count + other.count);
        }
    }

    private final Map<String, Map<String, Part>> byFigure = new TreeMap<>();

    void add(String figure, String need, double sum, double count) {
        byFigure.computeIfAbsent(figure, name -> new LinkedHashMap<>()).merge(need, new Part(sum, count), Part::and);
    }

    /// Joins what another run measured: means over several seeds have the parts of all of them.
    void add(NeedParts other) {
        other.byFigure.forEach(
                (figure, parts) -> parts.forEach((need, part) -> add(figure, need, part.sum(), part.count())));
    }

    Map<String, Part> of(String figure) {
        return Collections.unmodifiableMap(byFigure.getOrDefault(figure, Map.of()));
    }

    double figure(String name) {
        return figure(name, of(name).values().stream().reduce(Part.NONE, Part::and));
    }

    static double figure(String name, Part whole) {
        double mean = whole.count() == 0 ? 0 : whole.sum() / whole.count();
        return name.equals("grade") ? 1 / (1 + mean) : mean;
    }

    Map<String, Double> figures() {
        Map<String, Double> figures = new TreeMap<>();
        byFigure.keySet().forEach(name -> figures.put(name, figure(name)));
        return figures;
    }
}
