package org.duijie.matcher.feature;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.duijie.domain.Indicator;

/// An indicator ready to be compared: what it is about, and its value in the unit that its dimension is counted in.
///
/// @param about pairs of characters of its name
/// @param raw the wording it was read from
public record Quantity(
        Set<String> about, Indicator.Relation relation, double value, UnitOfMeasure.Dimension dimension, String raw) {
    /// Names of which this share of pairs is common speak of one thing: “划伤检出率” and “检出率”.
    private static final double SAME_NAME = 0.5;

    /// How two figures compare: not at all, or the wanted one is met or missed.
    enum Outcome {
        APART,
        MET,
        MISSED
    }

    public Quantity {
        about = Set.copyOf(about);
    }

    public static List<Quantity> of(List<Indicator> indicators) {
        return indicators.stream()
                .filter(indicator ->
                        !indicator.value().isEmpty() && !indicator.name().isBlank())
                .map(Quantity::of)
                .toList();
    }

    private static Quantity of(Indicator indicator) {
        UnitOfMeasure unit = UnitOfMeasure.of(indicator.unit());
        double value = new BigDecimal(indicator.value()).doubleValue() * unit.factor();
        return new Quantity(pairs(indicator.name()), indicator.relation(), value, unit.dimension(), indicator.raw());
    }

    private static Set<String> pairs(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 2 <= plain.length(); i++) {
            pairs.add(plain.substring(i, i + 2));
        }
        return pairs;
    }

    /// How `offered` answers this target. A target without a direction (“视场 20 mm”) can be neither met nor missed.
    Outcome answeredBy(Quantity offered) {
        if (!dimension.equals(offered.dimension) || !sameName(offered)) {
            return Outcome.APART;
        }
        return switch (relation) {
            case AT_LEAST ->
                offered.relation == Indicator.Relation.AT_MOST ? Outcome.APART : met(offered.value >= value);
            case AT_MOST ->
                offered.relation == Indicator.Relation.AT_LEAST ? Outcome.APART : met(offered.value <= value);
            case EXACTLY, ABOUT, UNSTATED -> Outcome.APART;
        };
    }

    private static Outcome met(boolean met) {
        return met ? Outcome.MET : Outcome.MISSED;
    }

    private boolean sameName(Quantity other) {
        int smaller = Math.min(about.size(), other.about.size());
        if (smaller == 0) {
            return false;
        }
        long common = about.stream().filter(other.about::contains).count();
        return common >= SAME_NAME * (about.size() + other.about.size()) / 2.0;
    }
}
