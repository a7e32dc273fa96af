package org.duijie.api.rest;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/// Amounts of money as people write them: digits, commas and a decimal point. An exponent is none: written out,
/// `1e999999999` would fill the memory.
public final class Amounts {
    private static final Pattern AMOUNT = Pattern.compile("[+-]?\\d{1,18}(\\.\\d{1,6})?");

    private Amounts() {}

    /// The amount, if the text is one.
    public static Optional<BigDecimal> read(String text) {
        String digits = text.strip().replace(",", "");
        return AMOUNT.matcher(digits).matches() ? Optional.of(new BigDecimal(digits)) : Optional.empty();
    }
}
