package org.duijie.matcher.feature;

import org.duijie.domain.match.Reason;

/// How far the offer's meaning stays behind the nearest in the list; 0 for the nearest.
final class MeaningBesideBest implements Feature {
    @Override
    public String name() {
        return "meaning-beside-best";
    }

    @Override
    public FeatureGroup group() {
        return FeatureGroup.LIST;
    }

    @Override
    public double value(Pairing pairing) {
        return pairing.candidate().meaningWhole() - pairing.list().bestMeaning();
    }

    @Override
    public Reason reason(Pairing pairing, double value) {
        return new Reason.CloseMeaning(pairing.candidate().meaningWhole(), "best");
    }
}
