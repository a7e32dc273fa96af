package org.duijie.models.text.quantity;

/// The values that a figure admits, in the one unit of its dimension.
///
/// @param low the least value that fits; negative infinity for “at most”
/// @param high the greatest value that fits; positive infinity for “at least”
/// @param unit the one unit of its dimension (mm, MPa, ℃, %, g/cm³, 万元 …), or empty for a bare number with a bound;
///     only amounts of equal unit may be compared
public record Amount(Comparison comparison, double low, double high, String unit) {
    /// “About” is read as within a tenth.
    private static final double ABOUT = 0.1;

    public Amount {
        if (!(low <= high)) {
            throw new IllegalArgumentException("An amount from %s to %s must not run backwards".formatted(low, high));
        }
    }

    static Amount of(Comparison comparison, double value, String unit) {
        double slack = Math.abs(value) * ABOUT;
        return switch (comparison) {
            case EXACTLY -> new Amount(comparison, value, value, unit);
            case AT_LEAST, MORE_THAN -> new Amount(comparison, value, Double.POSITIVE_INFINITY, unit);
            case AT_MOST, LESS_THAN -> new Amount(comparison, Double.NEGATIVE_INFINITY, value, unit);
            case ABOUT -> new Amount(comparison, value - slack, value + slack, unit);
            case WITHIN -> new Amount(comparison, -Math.abs(value), Math.abs(value), unit);
        };
    }

    /// Whether both measure the same kind of thing.
    public boolean isComparableWith(Amount other) {
        return unit.equals(other.unit);
    }

    /// Whether some value fits both. “≥ 5” and “> 5” are not told apart: a text is seldom written that sharply.
    public boolean agreesWith(Amount other) {
        return isComparableWith(other) && low <= other.high && other.low <= high;
    }
}
