package org.duijie.matcher.feature;

import org.duijie.domain.match.Reason;

/// Patents, reports, papers and standards that the offer names: 1 for three or more. None named says nothing.
final class LinkedEvidence implements Feature {
    private static final double ENOUGH = 3;

    @Override
    public String name() {
        return "linked-evidence";
    }

    @Override
    public FeatureGroup group() {
        return FeatureGroup.LINKS;
    }

    @Override
    public double value(Pairing pairing) {
        return Math.min(1, pairing.offerFacts().linked().size() / ENOUGH);
    }

    @Override
    public Reason reason(Pairing pairing, double value) {
        return new Reason.LinkedEvidence(pairing.offerFacts().linked());
    }
}
