package org.duijie.matcher.evaluation.folder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Figures of many questions on their way to their means, kept apart by question, so that the same questions may be
/// drawn again.
public final class Means {
    private final Map<String, Map<String, Share>> byMetric = new TreeMap<>();

    Means() {}

    /// What one question adds to a weighted mean.
    private record Share(double sum, double weight) {
        Share plus(Share other) {
            return new Share(sum + other.sum, weight + other.weight);
        }
    }

    void add(String question, String metric, double value) {
        add(question, metric, value, 1);
    }

    void add(String question, String metric, double value, double weight) {
        byMetric.computeIfAbsent(metric, name -> new HashMap<>())
                .merge(question, new Share(value * weight, weight), Share::plus);
    }

    /// The names of everything that was asked, in order.
    public List<String> questions() {
        return byMetric.values().stream()
                .flatMap(shares -> shares.keySet().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /// Each metric over all questions.
    public Map<String, Double> byName() {
        return over(questions());
    }

    /// Each metric over these questions, of which one may come several times; a metric that none of them has is left
    /// out.
    public Map<String, Double> over(List<String> questions) {
        Map<String, Double> means = new TreeMap<>();
        byMetric.forEach((metric, shares) -> {
            List<Share> drawn = new ArrayList<>(questions.size());
            questions.forEach(question -> {
                Share share = shares.get(question);
                if (share != null) {
                    drawn.add(share);
                }
            });
            drawn.stream()
                    .reduce(Share::plus)
                    .filter(all -> all.weight > 0)
                    .ifPresent(all -> means.put(metric, all.sum / all.weight));
        });
        return means;
    }

    /// How much of a preference an order gets wrong: nothing, half when tied, all of it.
    static double wrong(double better, double worse) {
        return better > worse ? 0 : better < worse ? 1 : 0.5;
    }
}
