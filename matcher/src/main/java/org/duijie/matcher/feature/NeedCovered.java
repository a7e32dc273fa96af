package org.duijie.matcher.feature;

import org.duijie.domain.match.Reason;

/// The weighted share of the need's title that the offer's text speaks of.
final class NeedCovered implements Feature {
    @Override
    public String name() {
        return "need-covered";
    }

    @Override
    public FeatureGroup group() {
        return FeatureGroup.WORDS;
    }

    @Override
    public double value(Pairing pairing) {
        AnalysedText title = pairing.need().title();
        return Coverage.of(title, pairing.wholes().rarityWithin(title, pairing.statistics()), pairing.statistics());
    }

    @Override
    public Reason reason(Pairing pairing, double value) {
        return new Reason.Coverage(value, "need");
    }
}
