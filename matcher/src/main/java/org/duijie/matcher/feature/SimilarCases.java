package org.duijie.matcher.feature;

import org.duijie.domain.match.Reason;

/// What judgements of pairs like this one taught beyond words and meaning, in levels; nothing where none is alike.
final class SimilarCases implements Feature {
    @Override
    public String name() {
        return NAME;
    }

    static final String NAME = "similar-cases";

    @Override
    public FeatureGroup group() {
        return FeatureGroup.LESSONS;
    }

    @Override
    public double value(Pairing pairing) {
        return pairing.lesson();
    }

    @Override
    public Reason reason(Pairing pairing, double value) {
        return new Reason.SimilarCases(
                pairing.cases().count(pairing.candidate().meaning().vector()));
    }
}
