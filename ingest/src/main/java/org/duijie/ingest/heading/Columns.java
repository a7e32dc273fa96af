package org.duijie.ingest.heading;

import java.util.List;
import java.util.Map;

/// What the columns of one file, or the keys of one nested object, mean.
///
/// @param byField the columns of a field, the one to prefer first
/// @param unknown headings that no list knows; their cells are not kept
/// @param personal headings of personal data; their cells are dropped unread
/// @param doubled headings that mean a field for which another column is preferred
public record Columns(
        Map<String, List<Column>> byField, List<String> unknown, List<String> personal, List<String> doubled) {
    /// A column as written, with the unit that its heading names for bare numbers.
    public record Column(String heading, String unit) {}

    public Columns {
        byField = Map.copyOf(byField);
        unknown = List.copyOf(unknown);
        personal = List.copyOf(personal);
        doubled = List.copyOf(doubled);
    }

    public List<Column> of(String field) {
        return byField.getOrDefault(field, List.of());
    }

    public boolean has(String field) {
        return byField.containsKey(field);
    }
}
