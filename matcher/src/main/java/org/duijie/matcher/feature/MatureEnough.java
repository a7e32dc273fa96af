package org.duijie.matcher.feature;

import org.duijie.domain.Stage;
import org.duijie.domain.match.Reason;

/// Whether the offer has come as far as the need wants: 1 if so, less for each stage that it is behind, 0 where either
/// says nothing.
final class MatureEnough implements Feature {
    @Override
    public String name() {
        return "maturity";
    }

    @Override
    public FeatureGroup group() {
        return FeatureGroup.MATURITY;
    }

    @Override
    public double value(Pairing pairing) {
        Stage wanted = pairing.needFacts().maturityWanted();
        Stage offered = pairing.offerFacts().stage();
        if (!wanted.isKnown() || !offered.isKnown()) {
            return 0;
        }
        int behind = wanted.compareTo(offered);
        return behind <= 0 ? 1 : Math.max(-1, -behind / 2.0);
    }

    @Override
    public Reason reason(Pairing pairing, double value) {
        return new Reason.MatureEnough(
                pairing.needFacts().maturityWanted(), pairing.offerFacts().stage());
    }
}
