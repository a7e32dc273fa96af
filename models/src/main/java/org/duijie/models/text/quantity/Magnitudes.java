package org.duijie.models.text.quantity;

import java.math.BigDecimal;
import java.util.Optional;

/// The words that make a written number larger: 0.5亿元, 3千元.
final class Magnitudes {
    private Magnitudes() {}

    static Optional<BigDecimal> at(String text, int at) {
        if (at >= text.length()) {
            return Optional.empty();
        }
        return switch (text.charAt(at)) {
            case '百' -> Optional.of(BigDecimal.valueOf(100));
            case '千' -> Optional.of(BigDecimal.valueOf(1_000));
            case '万' -> Optional.of(BigDecimal.valueOf(10_000));
            case '亿' -> Optional.of(BigDecimal.valueOf(100_000_000));
            default -> Optional.empty();
        };
    }
}
