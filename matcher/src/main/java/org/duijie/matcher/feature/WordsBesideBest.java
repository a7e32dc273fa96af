package org.duijie.matcher.feature;

import org.duijie.domain.match.Reason;

/// The offer's BM25 as a share of the best in the list: 1 for the best match by words.
final class WordsBesideBest implements Feature {
    @Override
    public String name() {
        return "words-beside-best";
    }

    @Override
    public FeatureGroup group() {
        return FeatureGroup.LIST;
    }

    @Override
    public double value(Pairing pairing) {
        double best = pairing.list().bestWords();
        return best == 0 ? 0 : pairing.words() / best;
    }

    @Override
    public Reason reason(Pairing pairing, double value) {
        return new Reason.LexicalRank(pairing.candidate().lexicalRank());
    }
}
