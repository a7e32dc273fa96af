package org.duijie.matcher.evaluation.folder;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/// How the works of a person become one score for a subject.
///
/// The mean of all works punishes those who worked on several subjects, and the single best work is noise.
public enum Pooling {
    BEST("the best work alone (maximum)"),
    BEST_TWO("the mean of the best two"),
    BEST_THREE("the mean of the best three"),
    BEST_FIVE("the mean of the best five"),
    BEST_TEN("the mean of the best ten"),
    ALL("the mean of all works"),
    FIVE("the mean of the best five, where a missing work counts nothing"),
    FIVE_OR_USUAL("the mean of the best five, where a missing work counts like the usual work of anyone"),
    FALLING("the best three, weighing four, two and one, where a missing work counts nothing");

    /// What experts are measured with.
    public static final Pooling USED = BEST_FIVE;

    private final String description;

    Pooling(String description) {
        this.description = description;
    }

    private List<Double> weights() {
        return switch (this) {
            case BEST -> List.of(1.0);
            case BEST_TWO -> Collections.nCopies(2, 1.0);
            case BEST_THREE -> Collections.nCopies(3, 1.0);
            case BEST_FIVE, FIVE, FIVE_OR_USUAL -> Collections.nCopies(5, 1.0);
            case BEST_TEN -> Collections.nCopies(10, 1.0);
            case ALL -> List.of();
            case FALLING -> List.of(4.0, 2.0, 1.0);
        };
    }

    public String description() {
        return description;
    }

    /// The pooled score of those works; nothing of none.
    double of(double[] byWork, int... own) {
        double[] scores =
                Arrays.stream(own).mapToDouble(i -> byWork[i]).sorted().toArray();
        if (scores.length == 0) {
            return 0;
        }
        List<Double> weights = weights();
        int places = weights.isEmpty() ? scores.length : weights.size();
        double missing = missing(byWork);
        double sum = 0;
        double all = 0;
        for (int i = 0; i < places; i++) {
            double weight = weights.isEmpty() ? 1 : weights.get(i);
            double score = i < scores.length ? scores[scores.length - 1 - i] : missing;
            if (!Double.isNaN(score)) {
                sum += weight * score;
                all += weight;
            }
        }
        return sum / all;
    }

    /// What counts for a work that a person does not have; not a number where nothing does.
    private double missing(double... byWork) {
        return switch (this) {
            case BEST, BEST_TWO, BEST_THREE, BEST_FIVE, BEST_TEN, ALL -> Double.NaN;
            case FIVE, FALLING -> 0;
            case FIVE_OR_USUAL -> Arrays.stream(byWork).average().orElse(0);
        };
    }
}
