package org.duijie.domain.match;

import java.util.List;
import org.duijie.domain.Offer;

/// 对接: an offer proposed for a challenge. The explanation adds up to the score that orders the list, or there is no
/// match.
///
/// @param duplicates offers that say nearly the same and ranked lower; they have no place of their own
public record Match(
        int rank,
        Offer offer,
        double score,
        Likelihood likelihood,
        Explanation explanation,
        List<Evidence> evidence,
        List<Offer> duplicates) {
    public Match {
        evidence = List.copyOf(evidence);
        duplicates = List.copyOf(duplicates);
        if (!explanation.explains(score)) {
            throw new IllegalArgumentException(
                    "the contributions add up to %s but the score is %s".formatted(explanation.total(), score));
        }
    }

    public Match(
            int rank,
            Offer offer,
            double score,
            Likelihood likelihood,
            Explanation explanation,
            List<Evidence> evidence) {
        this(rank, offer, score, likelihood, explanation, evidence, List.of());
    }

    public Match with(List<Offer> lowerDuplicates) {
        return new Match(rank, offer, score, likelihood, explanation, evidence, lowerDuplicates);
    }
}
