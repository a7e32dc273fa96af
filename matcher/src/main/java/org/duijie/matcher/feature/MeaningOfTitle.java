package org.duijie.matcher.feature;

import org.duijie.domain.match.Reason;

/// The similarity of meaning of the need's title and the offer.
final class MeaningOfTitle implements Feature {
    @Override
    public String name() {
        return "meaning-of-title";
    }

    @Override
    public FeatureGroup group() {
        return FeatureGroup.MEANING;
    }

    @Override
    public double value(Pairing pairing) {
        return pairing.candidate().meaningTitle();
    }

    @Override
    public Reason reason(Pairing pairing, double value) {
        return new Reason.CloseMeaning(value, "title");
    }
}
