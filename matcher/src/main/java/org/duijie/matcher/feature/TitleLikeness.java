package org.duijie.matcher.feature;

import org.duijie.domain.match.Reason;

/// The cosine of the two titles' weighted terms.
final class TitleLikeness implements Feature {
    @Override
    public String name() {
        return "title-likeness";
    }

    @Override
    public FeatureGroup group() {
        return FeatureGroup.WORDS;
    }

    @Override
    public double value(Pairing pairing) {
        return Cosine.of(Overlap.of(pairing.need().title(), pairing.offer().title()), pairing.statistics());
    }

    @Override
    public Reason reason(Pairing pairing, double value) {
        return new Reason.SharedTerms(
                SharedTerms.heaviest(pairing.need().title(), pairing.offer().title(), pairing.statistics()));
    }
}
