package org.duijie.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A Chinese application number (申请号) in its standard form `yyyytnnnnnnn.c`; 专利号 is ZL before it.
///
/// @param checkDigitWritten whether the source gave the check digit; where it did not, it is computed
public record PatentNumber(String digits, char check, boolean checkDigitWritten) {
    private static final int[] WEIGHTS = {2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5};
    /// Numbers of eight digits were given from 1985 to 2003; any other is a publication number.
    private static final Pattern WRITTEN = Pattern.compile(
            "(?:ZL|CN)?" + "((?:19|20)\\d{2}[12389]\\d{7}|(?:8[5-9]|9\\d|0[0-3])[12389]\\d{5})" + "(?:\\.?([0-9X]))?");

    /// Reads `ZL 2017 1 0601862.3`, `201710601862.3`, `CN201710601862`, whatever the check digit says.
    public static Optional<PatentNumber> find(String cell) {
        String plain = cell.replaceAll("[\\s\u3000]", "").toUpperCase(Locale.ROOT);
        Matcher matcher = WRITTEN.matcher(plain);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String digits = matcher.group(1);
        String check = matcher.group(2);
        return Optional.of(
                check == null
                        ? new PatentNumber(digits, checkDigit(digits), false)
                        : new PatentNumber(digits, check.charAt(0), true));
    }

    public boolean isValid() {
        return check == checkDigit(digits);
    }

    public char expectedCheckDigit() {
        return checkDigit(digits);
    }

    private static char checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i % WEIGHTS.length];
        }
        int rest = sum % 11;
        return rest == 10 ? 'X' : (char) ('0' + rest);
    }

    @Override
    public String toString() {
        return digits + "." + check;
    }
}
