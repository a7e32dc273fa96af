package org.duijie.domain.match;

/// The calibrated probability that people would call a match fairly strong or better, with its 90 % interval, and the
/// grade 1 to 4 that goes with it.
public record Likelihood(double probability, double low, double high, int grade) {
    public Likelihood {
        if (!(0 <= low && low <= probability && probability <= high && high <= 1)) {
            throw new IllegalArgumentException(
                    "the interval [%s, %s] does not hold %s".formatted(low, high, probability));
        }
        if (grade < 1 || grade > 4) {
            throw new IllegalArgumentException("a grade is 1 to 4, not " + grade);
        }
    }
}
