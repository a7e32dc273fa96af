package org.duijie.matcher.evaluation;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// One run beside a base on the same needs and folds: its figures, and the middle nine tenths of the difference to the
/// base over draws of needs.
public record Beside(String name, SortedMap<String, Double> figures, SortedMap<String, Difference> differences) {
    /// How far a figure lies from the base, and how sure that is.
    ///
    /// @param low the bound below which one draw in twenty lies
    /// @param high the bound above which one draw in twenty lies
    public record Difference(double mean, double low, double high) {}

    public Beside {
        figures = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(figures));
        differences = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(differences));
    }

    static Beside of(String name, NeedParts base, NeedParts parts, Map<String, Double> figures) {
        SortedMap<String, Difference> differences = new TreeMap<>();
        parts.figures().forEach((figure, value) -> {
            PairedBootstrap.Interval interval = PairedBootstrap.ninety(figure, base, parts);
            differences.put(figure, new Difference(value - base.figure(figure), interval.low(), interval.high()));
        });
        return new Beside(name, new TreeMap<>(figures), differences);
    }
}
