package org.duijie.domain.match;

import java.util.List;
import org.duijie.domain.Offer;

/// 对接: an offer proposed for a challenge. The explanation adds up to the score that orders the list, or there is no
/// match.
public record Match(
        int rank, Offer offer, double score, Likelihood likelihood, Explanation explanation, List<Evidence> evidence) {
    public Match {
        evidence = List.copyOf(evidence);
        if (!explanation.explains(score)) {
            throw new IllegalArgumentException(
                    "the contributions add up to %s but the score is %s".formatted(explanation.total(), score));
        }
    }
}
