package org.duijie.api.page;

import java.util.List;

/// The ranked offers for a challenge, and the researchers beside them.
///
/// @param warming says that vectors are still being made; empty when they are all there
public record OffersView(
        List<MatchView> offers, List<MatchView> researchers, String warming, String model, String catalogue) {
    public OffersView {
        offers = List.copyOf(offers);
        researchers = List.copyOf(researchers);
    }
}
