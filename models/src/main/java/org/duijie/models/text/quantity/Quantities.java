package org.duijie.models.text.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Finds the quantities of a Chinese, English or mixed text, in order.
///
/// Reads text as written or in canonical form; offsets are into the text that was given. Chinese numerals (三百) are not
/// read. A number that stands in a name (LiFePO4, GB/T 1234-2018, 3D), a date or a numbered list is no quantity. Time
/// grows with the length of the text and nothing else.
public final class Quantities {
    private final String text;
    private final List<Quantity> found = new ArrayList<>();

    private Quantities(String text) {
        this.text = Shape.of(text);
    }

    public static List<Quantity> of(String text) {
        Quantities quantities = new Quantities(text);
        quantities.read();
        return List.copyOf(quantities.found);
    }

    /// A number from a cell of its own, with its unit beside it. A unit of no table compares with its own like alone.
    public static Amount stated(Comparison comparison, BigDecimal number, String unit) {
        String written = Shape.of(unit).replace(" ", "");
        Optional<Units.Match> known = Units.SHIPPED.named(written);
        return Amount.of(
                comparison,
                known.map(match -> match.value(number)).orElse(number.doubleValue()),
                known.map(Units.Match::base).orElse(written.toLowerCase(Locale.ROOT)));
    }

    /// Whether this is the name of a unit and nothing else.
    public static boolean isUnit(String text) {
        return Units.SHIPPED.named(Shape.of(text)).isPresent();
    }

    private void read() {
        int at = 0;
        while (at < text.length()) {
            at = Numeral.isDigit(text, at) ? readFrom(at) : at + 1;
        }
    }

    /// A measure: number and unit as one.
    private record Measure(BigDecimal number, Optional<Units.Match> unit, int start, int end) {
        double in(Units.Match match) {
            return match.value(number);
        }
    }

    /// Reads what begins with the digit at `at`.
    ///
    /// @return where to read on
    private int readFrom(int at) {
        Numeral first = Numeral.at(text, at);
        if (first.isPartOfName(text)) {
            return first.end();
        }
        Measure one = measure(first);
        Optional<Measure> other = Bounds.rangeAfter(text, one.end())
                .filter(next -> Numeral.isNumber(text, next))
                .map(next -> Numeral.signedAt(text, next))
                .filter(next -> !next.isTooLong())
                .map(this::measure);
        if (other.isPresent()) {
            return range(one, other.get()) ? other.get().end() : one.end();
        }
        Optional<Measure> tolerance = Bounds.toleranceAfter(text, one.end())
                .filter(next -> Numeral.isDigit(text, next))
                .map(next -> Numeral.signedAt(text, next))
                .filter(next -> !next.isTooLong())
                .map(this::measure);
        if (tolerance.isPresent()) {
            around(one, tolerance.get());
            return tolerance.get().end();
        }
        single(one);
        return one.end();
    }

    private Measure measure(Numeral numeral) {
        BigDecimal number = numeral.value();
        int at = numeral.end();
        Optional<Units.Match> unit = Units.SHIPPED.at(text, at);
        while (unit.isEmpty() && Magnitudes.at(text, at).isPresent()) {
            number = number.multiply(Magnitudes.at(text, at).get());
            at++;
            unit = Units.SHIPPED.at(text, at);
        }
        return new Measure(
                number, unit, numeral.start(), unit.map(Units.Match::end).orElse(at));
    }

    private boolean range(Measure from, Measure to) {
        Optional<Units.Match> unit = to.unit().or(from::unit);
        if (unit.isEmpty() || isYear(to)) {
            return unit.isPresent();
        }
        double a = from.in(from.unit().orElse(unit.get()));
        double b = to.in(unit.get());
        boolean same = from.unit().map(u -> u.base().equals(unit.get().base())).orElse(true);
        if (same) {
            found.add(new Quantity(
                    new Amount(
                            Comparison.WITHIN,
                            Math.min(a, b),
                            Math.max(a, b),
                            unit.get().base()),
                    from.start(),
                    to.end()));
        }
        return same;
    }

    private void around(Measure centre, Measure by) {
        Optional<Units.Match> unit = by.unit().or(centre::unit);
        if (unit.isPresent()) {
            BigDecimal slack = by.number();
            boolean relative = by.unit().map(u -> u.base().equals("%")).orElse(false)
                    && centre.unit().map(u -> !u.base().equals("%")).orElse(false);
            Units.Match read = relative ? centre.unit().get() : unit.get();
            if (relative) {
                slack = centre.number().abs().multiply(slack).movePointLeft(2);
            }
            found.add(new Quantity(
                    new Amount(
                            Comparison.WITHIN,
                            read.value(centre.number().subtract(slack)),
                            read.value(centre.number().add(slack)),
                            read.base()),
                    centre.start(),
                    by.end()));
        }
    }

    private void single(Measure measure) {
        Bounds bounds = Bounds.around(text, measure.start(), measure.end());
        boolean bare = measure.unit().isEmpty();
        if ((bare && bounds.comparison() == Comparison.EXACTLY) || isYear(measure)) {
            return;
        }
        if (bare
                && measure.end() < text.length()
                && Character.isLetter(text.charAt(measure.end()))
                && text.charAt(measure.end()) < 0x80) {
            return;
        }
        double value = measure.unit().map(measure::in).orElse(measure.number().doubleValue());
        found.add(new Quantity(
                Amount.of(
                        bounds.comparison(),
                        value,
                        measure.unit().map(Units.Match::base).orElse("")),
                bounds.start(),
                bounds.end()));
    }

    /// 2018年 is a date, 3年 a duration.
    private boolean isYear(Measure measure) {
        boolean inYears = measure.unit().filter(unit -> unit.base().equals("s")).isPresent()
                && text.charAt(measure.end() - 1) == '年';
        return inYears && measure.number().scale() <= 0 && measure.number().compareTo(BigDecimal.valueOf(1900)) >= 0;
    }
}
