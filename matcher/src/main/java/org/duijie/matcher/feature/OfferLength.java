package org.duijie.matcher.feature;

import org.duijie.domain.match.Reason;

/// The offer title's length on a logarithmic scale: a general title promises less.
final class OfferLength implements Feature {
    @Override
    public String name() {
        return "offer-length";
    }

    @Override
    public double value(Pairing pairing) {
        return Math.log1p(pairing.offer().title().length());
    }

    @Override
    public Reason reason(Pairing pairing, double value) {
        return new Reason.TextShape(
                "offer-length", pairing.offer().title().text().length());
    }
}
