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
        return Coverage.of(
                pairing.need().title(), pairing.need().title(), pairing.offer().whole(), pairing.statistics());
    }

    @Override
    public Reason reason(Pairing pairing, double value) {
        return new Reason.Coverage(value, "need");
    }
}
