package org.duijie.api.rest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duijie.api.generated.model.Facet;
import org.duijie.api.generated.model.FacetValue;
import org.duijie.api.web.RequestProblem;
import org.duijie.api.words.FacetWords;
import org.duijie.api.words.Words;
import org.duijie.domain.RecordKind;
import org.duijie.matcher.Facets;
import org.duijie.matcher.SearchQuery;
import org.duijie.matcher.SearchResult.FacetCount;
import org.jspecify.annotations.Nullable;

/// Reads a search from its parameters, and writes its facets.
public final class Searches {
    public static final int LONGEST_QUERY = 1_000;

    private Searches() {}

    public static SearchQuery query(
            RecordKind kind,
            @Nullable String q,
            Map<String, Set<String>> filters,
            @Nullable String cursor,
            @Nullable Integer limit) {
        int most = Requests.page(limit);
        String text = q == null ? "" : q.strip();
        if (text.length() > LONGEST_QUERY) {
            throw RequestProblem.badRequest("text.too-long", text.length(), LONGEST_QUERY);
        }
        return new SearchQuery(kind, text, filters, Optional.ofNullable(cursor).filter(c -> !c.isEmpty()), most);
    }

    static List<Facet> facets(Map<String, List<FacetCount>> counts, RecordKind kind, Words words) {
        return Facets.NAMES.stream()
                .filter(counts::containsKey)
                .map(name -> new Facet(
                        name,
                        FacetWords.name(name, words),
                        counts.getOrDefault(name, List.of()).stream()
                                .map(count -> new FacetValue(
                                        count.value(),
                                        FacetWords.value(name, count.value(), kind, words),
                                        count.count()))
                                .toList()))
                .toList();
    }
}
