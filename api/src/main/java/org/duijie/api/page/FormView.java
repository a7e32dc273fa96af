package org.duijie.api.page;

import java.util.Map;

/// A form with what was entered and what is wrong with it.
///
/// @param words where the labels of its fields are: `<words>.<field>`
public record FormView(String words, Map<String, String> values, Map<String, String> faults, String fault) {
    public FormView {
        values = Map.copyOf(values);
        faults = Map.copyOf(faults);
    }

    static FormView empty(String words) {
        return new FormView(words, Map.of(), Map.of(), "");
    }

    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    public String fault(String name) {
        return faults.getOrDefault(name, "");
    }
}
