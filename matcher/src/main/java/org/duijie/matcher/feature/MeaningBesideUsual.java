package org.duijie.matcher.feature;

import org.duijie.domain.match.Reason;

/// How far the offer's meaning stands out from the nearest fifty.
final class MeaningBesideUsual implements Feature {
    @Override
    public String name() {
        return "meaning-beside-usual";
    }

    @Override
    public FeatureGroup group() {
        return FeatureGroup.LIST;
    }

    @Override
    public double value(Pairing pairing) {
        return pairing.candidate().meaningWhole() - pairing.list().usualMeaning();
    }

    @Override
    public Reason reason(Pairing pairing, double value) {
        return new Reason.CloseMeaning(pairing.candidate().meaningWhole(), "usual");
    }
}
