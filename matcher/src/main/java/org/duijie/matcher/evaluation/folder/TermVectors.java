package org.duijie.matcher.evaluation.folder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Documents as unit vectors of their terms, each by its rarity and the logarithm of its count.
///
/// Terms of more than three in ten documents are left out: they make no two documents alike, and cost most.
final class TermVectors {
    private static final double TOO_COMMON = 0.3;

    private final Map<String, Integer> found = new HashMap<>();
    private final List<Map<String, Double>> documents;
    private final Map<String, List<Entry>> postings = new HashMap<>();

    private record Entry(int document, double weight) {}

    TermVectors(List<List<String>> texts) {
        texts.forEach(terms -> terms.stream().distinct().forEach(term -> found.merge(term, 1, Integer::sum)));
        int size = texts.size();
        this.documents = new ArrayList<>(size);
        for (List<String> terms : texts) {
            documents.add(vector(terms, size));
        }
        for (int document = 0; document < size; document++) {
            int place = document;
            documents
                    .get(document)
                    .forEach((term, weight) -> postings.computeIfAbsent(term, t -> new ArrayList<>())
                            .add(new Entry(place, weight)));
        }
    }

    private Map<String, Double> vector(List<String> terms, int size) {
        Map<String, Integer> counts = new HashMap<>();
        terms.forEach(term -> counts.merge(term, 1, Integer::sum));
        Map<String, Double> vector = new HashMap<>();
        counts.forEach((term, count) -> {
            int documentsWith = found.getOrDefault(term, 0);
            if (documentsWith > 0 && documentsWith <= Math.max(2, TOO_COMMON * size)) {
                double rarity = Math.log(1 + (size - documentsWith + 0.5) / (documentsWith + 0.5));
                vector.put(term, (1 + Math.log(count)) * rarity);
            }
        });
        double length = Math.sqrt(
                vector.values().stream().mapToDouble(weight -> weight * weight).sum());
        vector.replaceAll((term, weight) -> weight / length);
        return vector;
    }

    /// A text that need not be among the documents; terms that none of them has are left out.
    Map<String, Double> vector(List<String> terms) {
        return vector(terms, documents.size());
    }

    List<Map<String, Double>> documents() {
        return documents;
    }

    /// What these documents speak of most.
    List<String> heaviest(List<Integer> places, int terms) {
        Map<String, Double> together = new TreeMap<>();
        places.forEach(
                place -> documents.get(place).forEach((term, weight) -> together.merge(term, weight, Double::sum)));
        return together.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(terms)
                .map(Map.Entry::getKey)
                .toList();
    }

    /// All documents' cosines with one of them.
    double[] to(int document) {
        return cosines(documents.get(document));
    }

    private double[] cosines(Map<String, Double> vector) {
        double[] cosines = new double[documents.size()];
        vector.forEach((term, weight) -> postings.getOrDefault(term, List.of())
                .forEach(entry -> cosines[entry.document] += weight * entry.weight));
        return cosines;
    }
}
