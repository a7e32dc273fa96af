package org.duijie.matcher.feature;

import org.duijie.domain.match.Reason;

/// Nearness of the two places: 1 in one prefecture, half in one province. Far away is no fault and takes nothing.
final class SameRegion implements Feature {
    private static final int DIGITS = 6;
    private static final int PROVINCE = 2;
    private static final int PREFECTURE = 4;

    @Override
    public String name() {
        return "same-region";
    }

    @Override
    public FeatureGroup group() {
        return FeatureGroup.REGION;
    }

    @Override
    public double value(Pairing pairing) {
        String asked = pairing.needFacts().region();
        String offered = pairing.offerFacts().region();
        if (asked.length() != DIGITS
                || offered.length() != DIGITS
                || !asked.startsWith(offered.substring(0, PROVINCE))) {
            return 0;
        }
        boolean known = !asked.endsWith("0000") && !offered.endsWith("0000");
        return known && asked.startsWith(offered.substring(0, PREFECTURE)) ? 1 : 0.5;
    }

    @Override
    public Reason reason(Pairing pairing, double value) {
        return new Reason.SameRegion(pairing.offerFacts().region());
    }
}
