package org.duijie.matcher;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duijie.domain.RecordId;

/// A page of hits. Counts cover only what the viewer may see; a facet's counts ignore that facet's own filter.
public record SearchResult(
        List<RecordId> hits, long total, Map<String, List<FacetCount>> facets, Optional<String> next) {
    public SearchResult {
        hits = List.copyOf(hits);
        facets = Map.copyOf(facets);
    }

    public record FacetCount(String value, long count) {}
}
