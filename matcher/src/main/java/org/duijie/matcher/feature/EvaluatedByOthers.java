package org.duijie.matcher.feature;

import java.util.Comparator;
import org.duijie.domain.Achievement;
import org.duijie.domain.match.Reason;

/// Whether somebody other than those who did the work evaluated it, on a date. What the owner declares of its level
/// does
/// not count.
final class EvaluatedByOthers implements Feature {
    @Override
    public String name() {
        return "evaluated-by-others";
    }

    @Override
    public FeatureGroup group() {
        return FeatureGroup.EVALUATION;
    }

    @Override
    public double value(Pairing pairing) {
        return pairing.offerFacts().evaluations().isEmpty() ? 0 : 1;
    }

    @Override
    public Reason reason(Pairing pairing, double value) {
        Achievement.Evaluation latest = pairing.offerFacts().evaluations().stream()
                .max(Comparator.comparing(Achievement.Evaluation::date))
                .orElseThrow();
        return new Reason.EvaluatedByOthers(latest.evaluator(), latest.date());
    }
}
