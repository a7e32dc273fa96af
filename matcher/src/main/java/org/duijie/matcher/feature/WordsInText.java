package org.duijie.matcher.feature;

import org.duijie.domain.match.Reason;

/// BM25 of the whole need against all of the offer's text.
final class WordsInText implements Feature {
    @Override
    public String name() {
        return "words-in-text";
    }

    @Override
    public FeatureGroup group() {
        return FeatureGroup.WORDS;
    }

    @Override
    public double value(Pairing pairing) {
        return pairing.words();
    }

    @Override
    public Reason reason(Pairing pairing, double value) {
        return new Reason.SharedTerms(
                SharedTerms.heaviest(pairing.need().whole(), pairing.offer().whole(), pairing.statistics()));
    }
}
