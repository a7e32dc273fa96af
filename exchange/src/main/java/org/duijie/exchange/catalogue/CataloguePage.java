package org.duijie.exchange.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duijie.matcher.SearchResult;

/// One page of a search, with the facets of the whole result and where the next page begins.
public record CataloguePage(
        List<Stored> items, long total, Map<String, List<SearchResult.FacetCount>> facets, Optional<String> next) {}
