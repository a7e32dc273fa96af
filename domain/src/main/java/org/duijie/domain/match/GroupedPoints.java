package org.duijie.domain.match;

import java.util.List;

/// The contributions of one group, in the order of the explanation.
public record GroupedPoints(ReasonGroup group, List<Contribution> contributions) {
    public GroupedPoints {
        contributions = List.copyOf(contributions);
    }

    /// What the group adds to the score.
    public double points() {
        return contributions.stream().mapToDouble(Contribution::points).sum();
    }
}
