package org.duijie.api.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duijie.api.page.SearchPage.Choice;
import org.duijie.api.page.SearchPage.FacetView;
import org.duijie.api.page.SearchPage.Tab;
import org.duijie.api.reading.Reading;
import org.duijie.api.words.FacetWords;
import org.duijie.api.words.Words;
import org.duijie.domain.RecordKind;
import org.duijie.domain.access.Viewer;
import org.duijie.exchange.catalogue.CataloguePage;
import org.duijie.matcher.Facets;
import org.duijie.matcher.SearchQuery;
import org.duijie.matcher.SearchResult.FacetCount;

/// Makes the list pages: catalogue, challenges, alliances.
final class SearchPages {
    private static final List<RecordKind> TABS =
            List.of(RecordKind.ACHIEVEMENT, RecordKind.PATENT, RecordKind.RESEARCHER, RecordKind.ORGANISATION);

    private final Viewer viewer;
    private final Words words;

    SearchPages(Viewer viewer, Words words) {
        this.viewer = viewer;
        this.words = words;
    }

    SearchPage of(SearchQuery query, CataloguePage found) {
        Cards cards = new Cards(words);
        String path = Paths.of(query.kind());
        boolean catalogue = TABS.contains(query.kind());
        String part = path.substring(1);
        return new SearchPage(
                path,
                words.text(catalogue ? "search.title" : part + ".title"),
                catalogue ? "" : words.text(part + ".lead"),
                catalogue ? tabs(query) : List.of(),
                query.text(),
                total(query, found.total()),
                facets(query, found.facets()),
                !query.filters().isEmpty(),
                found.items().stream()
                        .map(stored -> cards.of(Reading.of(stored.record(), viewer)))
                        .toList(),
                found.next().map(cursor -> path + "?" + parameters(query, Optional.of(cursor))),
                query.cursor().isEmpty(),
                query.text().isEmpty() && query.filters().isEmpty());
    }

    private String total(SearchQuery query, long total) {
        return query.text().isEmpty()
                ? words.text("search.total", total)
                : words.text("search.total.q", total, query.text());
    }

    /// The words go along to another tab, the filters do not: facets differ by kind.
    private List<Tab> tabs(SearchQuery query) {
        String words = query.text().isEmpty() ? "" : "?q=" + encoded(query.text());
        return TABS.stream()
                .map(kind -> new Tab(
                        Paths.of(kind) + words,
                        this.words.text("tab" + Paths.of(kind).replace('/', '.')),
                        kind == query.kind()))
                .toList();
    }

    private List<FacetView> facets(SearchQuery query, Map<String, List<FacetCount>> counts) {
        List<FacetView> facets = new ArrayList<>();
        for (String name : Facets.NAMES) {
            Set<String> chosen = query.filters().getOrDefault(name, Set.of());
            List<Choice> choices = counts.getOrDefault(name, List.of()).stream()
                    .map(count -> new Choice(
                            count.value(),
                            FacetWords.value(name, count.value(), query.kind(), words),
                            words.number(count.count()),
                            chosen.contains(count.value())))
                    .toList();
            if (choices.size() > 1 || !chosen.isEmpty()) {
                facets.add(new FacetView(name, FacetWords.name(name, words), choices));
            }
        }
        return facets;
    }

    private static String parameters(SearchQuery query, Optional<String> cursor) {
        List<String> pairs = new ArrayList<>();
        if (!query.text().isEmpty()) {
            pairs.add("q=" + encoded(query.text()));
        }
        for (String name : Facets.NAMES) {
            query.filters().getOrDefault(name, Set.of()).stream()
                    .sorted()
                    .forEach(value -> pairs.add(name + "=" + encoded(value)));
        }
        cursor.ifPresent(value -> pairs.add("cursor=" + encoded(value)));
        return String.join("&", pairs);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
