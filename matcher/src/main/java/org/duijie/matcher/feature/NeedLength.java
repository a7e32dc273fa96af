package org.duijie.matcher.feature;

import org.duijie.domain.match.Reason;

/// The need's length on a logarithmic scale: long needs share words with everything.
final class NeedLength implements Feature {
    @Override
    public String name() {
        return "need-length";
    }

    @Override
    public double value(Pairing pairing) {
        return Math.log1p(pairing.need().whole().length());
    }

    @Override
    public Reason reason(Pairing pairing, double value) {
        return new Reason.TextShape("need-length", pairing.need().whole().text().length());
    }
}
