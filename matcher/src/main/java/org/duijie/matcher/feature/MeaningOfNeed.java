package org.duijie.matcher.feature;

import org.duijie.domain.match.Reason;

/// The similarity of meaning of the whole need and the offer.
final class MeaningOfNeed implements Feature {
    @Override
    public String name() {
        return "meaning-of-need";
    }

    @Override
    public FeatureGroup group() {
        return FeatureGroup.MEANING;
    }

    @Override
    public double value(Pairing pairing) {
        return pairing.candidate().meaningWhole();
    }

    @Override
    public Reason reason(Pairing pairing, double value) {
        return new Reason.CloseMeaning(value, "whole");
    }
}
