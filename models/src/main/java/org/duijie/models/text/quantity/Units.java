package org.duijie.models.text.quantity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The units of `units.tsv`, found by their longest spelling.
final class Units {
    static final Units SHIPPED = shipped();

    private final Map<String, Unit> bySpelling = new HashMap<>();
    private final int longest;

    /// @param factor how many of the base one of this unit is
    /// @param zero where this unit's zero lies on the base's scale; not 0 only for ℉
    private record Unit(String base, BigDecimal factor, BigDecimal zero) {}

    /// A unit in a text.
    record Match(String base, BigDecimal factor, BigDecimal zero, int end) {
        double value(BigDecimal number) {
            return number.multiply(factor).add(zero).doubleValue();
        }
    }

    private Units(String table) {
        int most = 0;
        for (String line : table.lines().skip(1).filter(row -> !row.isBlank()).toList()) {
            String[] cells = line.split("\t", -1);
            if (cells.length != 4) {
                throw new IllegalStateException("units.tsv: “%s” has %d cells, not base, factor, zero and spellings"
                        .formatted(line, cells.length));
            }
            Unit unit = new Unit(cells[0], new BigDecimal(cells[1]), new BigDecimal(cells[2]));
            for (String spelling : cells[3].split(" ", -1)) {
                Unit other = bySpelling.put(Shape.of(spelling), unit);
                if (other != null) {
                    throw new IllegalStateException(
                            "units.tsv: “%s” stands for both %s and %s".formatted(spelling, other.base(), cells[0]));
                }
                most = Math.max(most, spelling.length());
            }
        }
        this.longest = most;
    }

    /// The unit at `at`, or after one space there.
    Optional<Match> at(String text, int at) {
        boolean spaced = at < text.length() && text.charAt(at) == ' ';
        int from = spaced ? at + 1 : at;
        for (int length = Math.min(longest, text.length() - from); length > 0; length--) {
            Unit unit = bySpelling.get(text.substring(from, from + length));
            if (unit != null && !runsOn(text, from + length)) {
                return Optional.of(new Match(unit.base(), unit.factor(), unit.zero(), from + length));
            }
        }
        return Optional.empty();
    }

    /// The unit that this is the name of, and nothing else.
    Optional<Match> named(String text) {
        return at(text, 0).filter(match -> match.end() == text.length());
    }

    /// Whether a Latin unit would be cut out of a longer word: 5 ms is no metre.
    private static boolean runsOn(String text, int end) {
        return end < text.length() && isLatin(text.charAt(end - 1)) && isLatin(text.charAt(end));
    }

    private static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static Units shipped() {
        try (InputStream in = Units.class.getResourceAsStream("units.tsv")) {
            if (in == null) {
                throw new IllegalStateException("units.tsv is missing from the program");
            }
            return new Units(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("units.tsv could not be read", e);
        }
    }
}
