package org.duijie.api.page;

import java.util.List;
import java.util.Map;

/// The form for a challenge, with what was entered and what is wrong with it.
public record PostPage(Map<String, String> values, Map<String, String> faults, List<Choice> fields) {
    /// Who may read the difficulty, its figures and its budget.
    public static final List<String> LEVELS = List.of("PUBLIC", "REGISTERED", "OWNER");

    public PostPage {
        values = Map.copyOf(values);
        faults = Map.copyOf(faults);
        fields = List.copyOf(fields);
    }

    public record Choice(String value, String label) {}

    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    public String fault(String name) {
        return faults.getOrDefault(name, "");
    }

    public int faultCount() {
        return faults.size();
    }
}
