package org.duijie.api.page;

import java.util.List;
import java.util.Optional;

/// A line of a record's table of facts.
public record Fact(String label, List<Value> values) {
    public Fact {
        values = List.copyOf(values);
    }

    /// A value, and the page that it leads to.
    public record Value(String text, Optional<String> href) {
        public static Value of(String text) {
            return new Value(text, Optional.empty());
        }
    }
}
