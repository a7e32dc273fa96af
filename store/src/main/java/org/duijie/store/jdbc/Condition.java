package org.duijie.store.jdbc;

import java.util.LinkedHashMap;
import java.util.Map;

/// A piece of SQL with the values of its named parameters. Lists are arrays (`= any(:ids)`): one statement for any
/// number
/// of values, in H2 and PostgreSQL alike.
record Condition(String sql, Map<String, Object> values) {
    static final Condition ALWAYS = new Condition("true", Map.of());

    Condition {
        values = Map.copyOf(values);
    }

    Condition and(Condition other) {
        Map<String, Object> all = new LinkedHashMap<>(values);
        all.putAll(other.values);
        return new Condition("(" + sql + ") and (" + other.sql + ")", all);
    }
}
