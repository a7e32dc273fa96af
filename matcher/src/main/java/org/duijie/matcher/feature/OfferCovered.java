package org.duijie.matcher.feature;

import org.duijie.domain.match.Reason;

/// The weighted share of the offer's title that the need speaks of.
final class OfferCovered implements Feature {
    @Override
    public String name() {
        return "offer-covered";
    }

    @Override
    public FeatureGroup group() {
        return FeatureGroup.WORDS;
    }

    @Override
    public double value(Pairing pairing) {
        double shared = pairing.ofTitle().sum(pairing.statistics(), (asked, found, rarity) -> rarity);
        return Coverage.of(pairing.offer().title(), shared, pairing.statistics());
    }

    @Override
    public Reason reason(Pairing pairing, double value) {
        return new Reason.Coverage(value, "offer");
    }
}
