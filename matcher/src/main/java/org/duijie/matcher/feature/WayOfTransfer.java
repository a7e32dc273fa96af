package org.duijie.matcher.feature;

import java.util.List;
import org.duijie.domain.TransferMode;
import org.duijie.domain.match.Reason;

/// Whether the offer may be had in a way that the need asks for: 1 if so, −1 if both say ways and none is common.
final class WayOfTransfer implements Feature {
    @Override
    public String name() {
        return "transfer-mode";
    }

    @Override
    public FeatureGroup group() {
        return FeatureGroup.DEAL;
    }

    @Override
    public double value(Pairing pairing) {
        List<TransferMode> asked = pairing.needFacts().cooperation();
        List<TransferMode> offered = pairing.offerFacts().modes();
        if (asked.isEmpty() || offered.isEmpty()) {
            return 0;
        }
        return common(pairing).isEmpty() ? -1 : 1;
    }

    @Override
    public Reason reason(Pairing pairing, double value) {
        List<TransferMode> common = common(pairing);
        return new Reason.WayOfTransfer(common.isEmpty() ? pairing.offerFacts().modes() : common);
    }

    private static List<TransferMode> common(Pairing pairing) {
        return pairing.offerFacts().modes().stream()
                .filter(pairing.needFacts().cooperation()::contains)
                .distinct()
                .toList();
    }
}
