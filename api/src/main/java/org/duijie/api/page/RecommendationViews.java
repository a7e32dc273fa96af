package org.duijie.api.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.duijie.api.house.House;
import org.duijie.api.page.RecommendationsPage.Entry;
import org.duijie.api.page.RecommendationsPage.Past;
import org.duijie.api.page.RecommendationsPage.Said;
import org.duijie.domain.CatalogueRecord;
import org.duijie.domain.Researcher;
import org.duijie.exchange.challenge.Speaker;
import org.duijie.exchange.recommendation.Delivered;
import org.duijie.exchange.recommendation.Dismissal;

/// Makes the page of recommendations: each challenge with the works that speak for it, and what was said about it.
final class RecommendationViews {
    static final int SHOWN = 10;
    private static final int EARLIER = 50;

    private final House house;
    private final Page page;
    private final NearSections near;

    RecommendationViews(House house, Page page) {
        this.house = house;
        this.page = page;
        this.near = new NearSections(house.directions(), page);
    }

    RecommendationsPage of(Researcher person, String fault) {
        Delivered delivered = house.recommendations().list(page.viewer(), person.id(), SHOWN);
        boolean personal = delivered.manner() == Delivered.Manner.PERSONAL;
        List<Entry> entries = new ArrayList<>();
        for (Delivered.Item item : delivered.items()) {
            entries.add(entry(item, entries.size() + 1));
        }
        return new RecommendationsPage(
                Paths.of(person),
                person.title().original(),
                delivered.manner(),
                delivered.batch(),
                entries,
                personal ? earlier(person) : List.of(),
                Arrays.stream(Dismissal.Reason.values())
                        .map(reason ->
                                new PostPage.Choice(reason.name(), page.words().code(reason)))
                        .toList(),
                near.warming(delivered.from()),
                fault);
    }

    private Entry entry(Delivered.Item item, int place) {
        CatalogueRecord challenge = item.speaker().record();
        List<NearSection.Ground> grounds = new ArrayList<>();
        for (Speaker.Item work : item.speaker().items()) {
            grounds.add(near.ground(challenge, work, "m" + place + "-" + (grounds.size() + 1)));
        }
        return new Entry(
                challenge.id().toString(), near.card(challenge), item.again(), said(item.dismissal()), grounds);
    }

    private List<Past> earlier(Researcher person) {
        return house.recommendations().earlier(page.viewer(), person.id(), EARLIER).stream()
                .map(item -> new Past(
                        item.challenge().id().toString(),
                        near.card(item.challenge()),
                        item.shownOn().toString(),
                        said(item.dismissal())))
                .toList();
    }

    private Optional<Said> said(Optional<Dismissal> dismissal) {
        return dismissal.map(why -> new Said(page.words().code(why.reason()), why.note()));
    }
}
