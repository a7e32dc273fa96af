package org.duijie.matcher.feature;

import org.duijie.domain.match.Reason;

/// The weighted share of the need's key phrases that the offer speaks of.
final class PhrasesCovered implements Feature {
    @Override
    public String name() {
        return "phrases-covered";
    }

    @Override
    public FeatureGroup group() {
        return FeatureGroup.WORDS;
    }

    @Override
    public double value(Pairing pairing) {
        return pairing.phrases().covered(pairing.wholes());
    }

    @Override
    public Reason reason(Pairing pairing, double value) {
        return new Reason.KeyPhrases(
                pairing.phrases().spokenOf(pairing.wholes(), true),
                pairing.phrases().spokenOf(pairing.wholes(), false));
    }
}
