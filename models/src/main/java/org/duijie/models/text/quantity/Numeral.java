package org.duijie.models.text.quantity;

import java.math.BigDecimal;

/// A number as written in digits: sign, thousands, decimals and a power of ten.
record Numeral(BigDecimal value, int start, int end, int digits) {
    /// Longer ones are telephone and account numbers.
    private static final int MOST_DIGITS = 15;

    private static final int MOST_POWER = 2;

    static boolean isDigit(String text, int at) {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    static boolean isNumber(String text, int at) {
        return isDigit(text, at) || (at < text.length() && isSign(text.charAt(at)) && isDigit(text, at + 1));
    }

    /// The number at a digit, with the sign before it if that is one and no dash between two words or numbers.
    static Numeral at(String text, int digit) {
        boolean signed = digit > 0 && isSign(text.charAt(digit - 1)) && (digit == 1 || opens(text.charAt(digit - 2)));
        return signed ? signedAt(text, digit - 1) : signedAt(text, digit);
    }

    /// The number that begins here with its sign or its first digit.
    static Numeral signedAt(String text, int start) {
        int first = isSign(text.charAt(start)) ? start + 1 : start;
        StringBuilder digits = new StringBuilder();
        int at = whole(text, first, digits);
        if (at + 1 < text.length() && text.charAt(at) == '.' && isDigit(text, at + 1)) {
            digits.append('.');
            at++;
            while (isDigit(text, at)) {
                at = take(text, at, digits);
            }
        }
        int count = at - first;
        int[] power = power(text, at);
        BigDecimal value =
                count > MOST_DIGITS ? BigDecimal.ZERO : new BigDecimal(digits.toString()).scaleByPowerOfTen(power[0]);
        return new Numeral(text.charAt(start) == '-' ? value.negate() : value, start, power[1], count);
    }

    /// LED5, LiFePO4, V2.0, TC4-6 and the inside of 1.2.3 name something; so does a run of more digits than any measure
    /// has.
    boolean isPartOfName(String text) {
        if (isTooLong() || (end + 1 < text.length() && text.charAt(end) == '.' && isDigit(text, end + 1))) {
            return true;
        }
        if (start == 0) {
            return false;
        }
        char before = text.charAt(start - 1);
        boolean dashed = (before == '-' || before == '.' || before == '/' || before == '_')
                && start > 1
                && isNameCharacter(text.charAt(start - 2));
        return isNameCharacter(before) || dashed || (before >= '₀' && before <= '₉');
    }

    boolean isTooLong() {
        return digits > MOST_DIGITS;
    }

    /// Digits, in groups of three where commas part them.
    private static int whole(String text, int first, StringBuilder digits) {
        int at = first;
        while (isDigit(text, at)) {
            at = take(text, at, digits);
        }
        boolean grouped = at - first <= 3;
        while (grouped && at - first <= MOST_DIGITS && isGroup(text, at)) {
            at++;
            for (int i = 0; i < 3; i++) {
                at = take(text, at, digits);
            }
        }
        return at;
    }

    private static boolean isGroup(String text, int at) {
        return at < text.length()
                && text.charAt(at) == ','
                && isDigit(text, at + 1)
                && isDigit(text, at + 2)
                && isDigit(text, at + 3)
                && !isDigit(text, at + 4);
    }

    private static int take(String text, int at, StringBuilder digits) {
        if (digits.length() <= MOST_DIGITS) {
            digits.append(text.charAt(at));
        }
        return at + 1;
    }

    /// The power of ten after a number, ×10^-5 or ×10-5 or e-5, and where the number ends.
    private static int[] power(String text, int at) {
        int digit = at;
        if (text.startsWith("×10", at) || text.startsWith("x10", at)) {
            digit = at + 3;
            if (digit < text.length() && text.charAt(digit) == '^') {
                digit++;
            }
        } else if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            digit = at + 1;
        } else {
            return new int[] {0, at};
        }
        boolean negative = digit < text.length() && text.charAt(digit) == '-';
        if (digit < text.length() && isSign(text.charAt(digit))) {
            digit++;
        }
        int power = 0;
        int end = digit;
        while (isDigit(text, end) && end - digit < MOST_POWER) {
            power = power * 10 + (text.charAt(end) - '0');
            end++;
        }
        boolean isPower = end > digit && !isDigit(text, end);
        return isPower ? new int[] {negative ? -power : power, end} : new int[] {0, at};
    }

    private static boolean isSign(char c) {
        return c == '-' || c == '+';
    }

    /// Whether a dash after this character is a sign.
    private static boolean opens(char c) {
        return !isNameCharacter(c) && c != ')' && c != ']' && c != '%' && c != '℃';
    }

    private static boolean isNameCharacter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
