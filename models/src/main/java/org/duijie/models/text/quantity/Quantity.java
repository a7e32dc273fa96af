package org.duijie.models.text.quantity;

/// A number with its unit and the values it admits.
///
/// @param low the least value that fits, in `unit`; negative infinity for “at most”
/// @param high the greatest value that fits, in `unit`; positive infinity for “at least”
/// @param unit the one unit of its dimension (mm, MPa, ℃, %, g/cm³, 万元 …), or empty for a bare number with a bound;
///     only quantities of equal unit may be compared
/// @param start where it begins in the text, its bound included; UTF-16
/// @param end where it ends in the text, its bound included; UTF-16
public record Quantity(Comparison comparison, double low, double high, String unit, int start, int end) {
    /// “About” is read as within a tenth.
    private static final double ABOUT = 0.1;

    public Quantity {
        if (!(low <= high) || start < 0 || end <= start) {
            throw new IllegalArgumentException(
                    "A quantity from %s to %s at %d to %d: it must not run backwards".formatted(low, high, start, end));
        }
    }

    static Quantity of(Comparison comparison, double value, String unit, int start, int end) {
        double slack = Math.abs(value) * ABOUT;
        return switch (comparison) {
            case EXACTLY -> new Quantity(comparison, value, value, unit, start, end);
            case AT_LEAST, MORE_THAN -> new Quantity(comparison, value, Double.POSITIVE_INFINITY, unit, start, end);
            case AT_MOST, LESS_THAN -> new Quantity(comparison, Double.NEGATIVE_INFINITY, value, unit, start, end);
            case ABOUT -> new Quantity(comparison, value - slack, value + slack, unit, start, end);
            case WITHIN -> new Quantity(comparison, -Math.abs(value), Math.abs(value), unit, start, end);
        };
    }

    /// Whether both measure the same kind of thing.
    public boolean isComparableWith(Quantity other) {
        return unit.equals(other.unit);
    }

    /// Whether some value fits both. “≥ 5” and “> 5” are not told apart: a text is seldom written that sharply.
    public boolean agreesWith(Quantity other) {
        return isComparableWith(other) && low <= other.high && other.low <= high;
    }
}
