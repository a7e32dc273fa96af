package org.duijie.matcher.feature;

import org.duijie.domain.match.Reason;

/// The cosine of all weighted terms of both sides.
final class TextLikeness implements Feature {
    @Override
    public String name() {
        return "text-likeness";
    }

    @Override
    public FeatureGroup group() {
        return FeatureGroup.WORDS;
    }

    @Override
    public double value(Pairing pairing) {
        return Cosine.near(pairing.wholes(), pairing.statistics());
    }

    @Override
    public Reason reason(Pairing pairing, double value) {
        return new Reason.SharedTerms(
                SharedTerms.heaviest(pairing.need().whole(), pairing.offer().whole(), pairing.statistics()));
    }
}
