package org.duijie.matcher;

import java.util.HashMap;
import java.util.Map;
import org.duijie.domain.Disclosure;

/// What an encoder makes of a record, by disclosure level: the vector of all its text and, where the record says more
/// than its title, that of the title alone. A need is as near to a record as to the nearer of the two.
public record Reading(Map<Disclosure, float[]> wholes, Map<Disclosure, float[]> titles) {
    public static final Reading NONE = new Reading(Map.of(), Map.of());

    public Reading {
        wholes = Map.copyOf(wholes);
        titles = Map.copyOf(titles);
    }

    /// Both together; where both speak of a level, the other counts.
    public Reading with(Reading other) {
        return new Reading(both(wholes, other.wholes), both(titles, other.titles));
    }

    private static Map<Disclosure, float[]> both(Map<Disclosure, float[]> some, Map<Disclosure, float[]> others) {
        Map<Disclosure, float[]> all = new HashMap<>(some);
        all.putAll(others);
        return all;
    }
}
