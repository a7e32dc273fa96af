package org.duijie.domain.match;

import java.util.ArrayList;
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

    /// The contributions by what a person takes together, in the order of [ReasonGroup]; groups without any are left
    /// out. Base plus the points of all groups is the total.
    public List<GroupedPoints> groups() {
        List<GroupedPoints> groups = new ArrayList<>();
        for (ReasonGroup group : ReasonGroup.values()) {
            List<Contribution> here = contributions.stream()
                    .filter(contribution -> contribution.reason().group() == group)
                    .toList();
            if (!here.isEmpty()) {
                groups.add(new GroupedPoints(group, here));
            }
        }
        return groups;
    }

    public boolean explains(double score) {
        return Math.abs(total() - score) <= TOLERANCE;
    }
}
