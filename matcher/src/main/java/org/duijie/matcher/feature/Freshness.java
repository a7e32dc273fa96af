package org.duijie.matcher.feature;

import java.time.temporal.ChronoUnit;
import org.duijie.domain.PartialDate;
import org.duijie.domain.match.Reason;

/// How new the offer is beside the newest of the list: 1 for the newest, −1 for ten years older, so that an unknown
/// date
/// stands where one of five years does.
final class Freshness implements Feature {
    private static final double DAYS_A_YEAR = 365.25;
    private static final double HALF_OLD = 5;

    @Override
    public String name() {
        return "freshness";
    }

    @Override
    public FeatureGroup group() {
        return FeatureGroup.FRESHNESS;
    }

    @Override
    public double value(Pairing pairing) {
        PartialDate dated = pairing.offerFacts().dated();
        PartialDate newest = pairing.list().newest();
        if (!dated.isKnown() || !newest.isKnown()) {
            return 0;
        }
        double years = ChronoUnit.DAYS.between(dated.latest(), newest.latest()) / DAYS_A_YEAR;
        return Math.clamp(1 - years / HALF_OLD, -1.0, 1.0);
    }

    @Override
    public Reason reason(Pairing pairing, double value) {
        return new Reason.Dated(pairing.offerFacts().dated());
    }
}
