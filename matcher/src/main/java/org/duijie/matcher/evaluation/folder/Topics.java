package org.duijie.matcher.evaluation.folder;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Documents by the directions in which their term vectors vary most (latent semantic indexing), so that terms which
/// stand in like documents count as alike.
///
/// The directions are found by repeated multiplication with the documents, from a fixed start.
final class Topics {
    private static final int DIRECTIONS = 100;
    private static final int ROUNDS = 6;

    private final TermVectors vectors;
    /// Each term's place in every direction.
    private final Map<String, double[]> terms;
    private final List<double[]> documents;

    private Topics(TermVectors vectors, Map<String, double[]> terms) {
        this.vectors = vectors;
        this.terms = terms;
        this.documents = vectors.documents().stream()
                .map(document -> unit(folded(terms, document)))
                .toList();
    }

    static Topics of(TermVectors vectors) {
        Random random = new Random(1);
        Map<String, double[]> terms = new HashMap<>();
        vectors.documents().stream()
                .flatMap(document -> document.keySet().stream())
                .distinct()
                .sorted()
                .forEach(term -> terms.put(
                        term, random.doubles(DIRECTIONS).map(x -> x - 0.5).toArray()));
        Map<String, double[]> directions = orthogonal(terms);
        for (int round = 0; round < ROUNDS; round++) {
            directions = orthogonal(multiplied(vectors.documents(), directions));
        }
        return new Topics(vectors, directions);
    }

    /// All documents' cosines with a text.
    double[] scores(List<String> text) {
        double[] asked = unit(folded(terms, vectors.vector(text)));
        return documents.stream().mapToDouble(document -> dot(document, asked)).toArray();
    }

    private static Map<String, double[]> multiplied(
            List<Map<String, Double>> documents, Map<String, double[]> directions) {
        Map<String, double[]> product = new HashMap<>();
        for (Map<String, Double> document : documents) {
            double[] folded = folded(directions, document);
            document.forEach(
                    (term, weight) -> add(product.computeIfAbsent(term, t -> new double[DIRECTIONS]), folded, weight));
        }
        return product;
    }

    private static double[] folded(Map<String, double[]> directions, Map<String, Double> document) {
        double[] folded = new double[DIRECTIONS];
        document.forEach((term, weight) -> {
            double[] direction = directions.get(term);
            if (direction != null) {
                add(folded, direction, weight);
            }
        });
        return folded;
    }

    /// Gram and Schmidt's way, direction by direction.
    private static Map<String, double[]> orthogonal(Map<String, double[]> directions) {
        List<double[]> rows = directions.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
        for (int direction = 0; direction < DIRECTIONS; direction++) {
            for (int earlier = 0; earlier < direction; earlier++) {
                double common = product(rows, direction, earlier);
                for (double[] row : rows) {
                    row[direction] -= common * row[earlier];
                }
            }
            double length = Math.sqrt(product(rows, direction, direction));
            for (double[] row : rows) {
                row[direction] = length > 1e-9 ? row[direction] / length : 0;
            }
        }
        return directions;
    }

    private static double product(List<double[]> rows, int one, int other) {
        double sum = 0;
        for (double[] row : rows) {
            sum += row[one] * row[other];
        }
        return sum;
    }

    private static void add(double[] sum, double[] other, double weight) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += weight * other[i];
        }
    }

    private static double[] unit(double[] vector) {
        double length = Math.sqrt(dot(vector, vector));
        double[] unit = new double[vector.length];
        for (int i = 0; i < unit.length && length > 0; i++) {
            unit[i] = vector[i] / length;
        }
        return unit;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
