package org.duijie.matcher.feature;

import org.duijie.domain.match.Reason;

/// The weight of the longest run of terms that the need and the offer's text share.
final class LongestPhrase implements Feature {
    @Override
    public String name() {
        return "longest-phrase";
    }

    @Override
    public FeatureGroup group() {
        return FeatureGroup.WORDS;
    }

    @Override
    public double value(Pairing pairing) {
        return SharedTerms.heaviestWeight(pairing.wholes(), pairing.statistics());
    }

    @Override
    public Reason reason(Pairing pairing, double value) {
        return new Reason.CommonPhrase(
                SharedTerms.longestRun(pairing.wholes(), pairing.statistics()).text());
    }
}
