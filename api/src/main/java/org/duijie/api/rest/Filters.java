package org.duijie.api.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The filters of a search by facet. An absent list and an empty value filter nothing.
final class Filters {
    private final Map<String, Set<String>> allowed = new LinkedHashMap<>();

    Filters with(String facet, @Nullable List<String> values) {
        if (values != null) {
            List<String> given =
                    values.stream().filter(value -> !value.isEmpty()).distinct().toList();
            if (!given.isEmpty()) {
                allowed.put(facet, Set.copyOf(given));
            }
        }
        return this;
    }

    Map<String, Set<String>> map() {
        return Map.copyOf(allowed);
    }
}
