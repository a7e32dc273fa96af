package org.duijie.domain;

import java.util.Map;
import java.util.TreeMap;

/// The disclosure of single fields where it differs from the default of their kind.
public record FieldDisclosure(Map<String, Disclosure> overrides) {
    public static final FieldDisclosure DEFAULTS = new FieldDisclosure(Map.of());

    public FieldDisclosure {
        overrides = java.util.Collections.unmodifiableMap(new TreeMap<>(overrides));
    }

    public Disclosure of(String field, Disclosure byDefault) {
        return overrides.getOrDefault(field, byDefault);
    }
}
