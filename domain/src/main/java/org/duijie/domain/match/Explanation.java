package org.duijie.domain.match;

import java.util.List;

/// Why a score is what it is: the base that every candidate starts from, and what each feature added.
public record Explanation(double base, List<Contribution> contributions) {
    public static final double TOLERANCE = 1e-9;

    public Explanation {
        contributions = List.copyOf(contributions);
    }

    public double total() {
        double sum = base;
        for (Contribution contribution : contributions) {
            sum += contribution.points();
        }
        return sum;
    }

    public boolean explains(double score) {
        return Math.abs(total() - score) <= TOLERANCE;
    }
}
