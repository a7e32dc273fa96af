package org.duijie.matcher;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duijie.domain.RecordKind;

/// What a searcher asked for.
///
/// @param text words to look for; empty for browsing, which lists by title
/// @param filters allowed values by facet; values of one facet are alternatives
/// @param cursor where the previous page ended
public record SearchQuery(
        RecordKind kind, String text, Map<String, Set<String>> filters, Optional<String> cursor, int limit) {
    public static final int MOST = 100;

    public SearchQuery {
        filters = Map.copyOf(filters);
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("a page holds 1 to " + MOST + " records, not " + limit);
        }
    }
}
