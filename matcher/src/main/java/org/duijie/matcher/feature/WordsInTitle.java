package org.duijie.matcher.feature;

import org.duijie.domain.match.Reason;

/// BM25 of the whole need against the offer's title.
final class WordsInTitle implements Feature {
    @Override
    public String name() {
        return "words-in-title";
    }

    @Override
    public FeatureGroup group() {
        return FeatureGroup.WORDS;
    }

    @Override
    public double value(Pairing pairing) {
        return Bm25.score(pairing.ofTitle(), pairing.statistics());
    }

    @Override
    public Reason reason(Pairing pairing, double value) {
        return new Reason.SharedTerms(
                SharedTerms.heaviest(pairing.need().whole(), pairing.offer().title(), pairing.statistics()));
    }
}
