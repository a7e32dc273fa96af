package org.duijie.api.page;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.duijie.domain.Offer;
import org.duijie.domain.match.MatchList;

/// Asks for both lists of a need, offers and researchers, and makes their view.
final class Offers {
    private static final int OFFERS = 10;
    private static final int RESEARCHERS = 5;

    /// Who finds the best of some kinds for the need at hand.
    interface Finder {
        MatchList best(Set<Offer.Kind> kinds, int limit);
    }

    private final Page page;

    Offers(Page page) {
        this.page = page;
    }

    OffersView of(Finder finder, Map<String, String> challengeTexts, Function<String, String> challengeLabel) {
        MatchViews views = new MatchViews(page.words(), page.viewer());
        MatchList offers = finder.best(Offer.Kind.BY_DEFAULT, OFFERS);
        MatchList people = finder.best(Set.of(Offer.Kind.RESEARCHER), RESEARCHERS);
        String warming = offers.vectorsReady() < offers.vectorsTotal()
                ? page.t(
                        "matches.warming",
                        page.words().number(offers.vectorsReady()),
                        page.words().number(offers.vectorsTotal()))
                : "";
        return new OffersView(
                views.of(offers, challengeTexts, challengeLabel, "m"),
                views.of(people, challengeTexts, challengeLabel, "p"),
                warming,
                offers.model(),
                offers.catalogue());
    }
}
