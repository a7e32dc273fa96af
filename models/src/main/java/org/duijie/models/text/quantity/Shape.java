package org.duijie.models.text.quantity;

/// Brings the many ways to write a digit, a sign or a dash to one, character by character, so that offsets stay.
final class Shape {
    private static final String FROM = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻−–—‐‑－～〜∼∽˜µ⋅•∙・*✕✖≧≦⩾⩽\u00A0\u2009\u202F\u3000\u2126";
    private static final String TO = "0123456789+-------~~~~~μ·····××≥≤≥≤    Ω";

    private Shape() {}

    static String of(String text) {
        char[] shaped = new char[text.length()];
        for (int i = 0; i < shaped.length; i++) {
            shaped[i] = of(text.charAt(i));
        }
        return new String(shaped);
    }

    private static char of(char c) {
        if (c < 0x80 && c != '*') {
            return c;
        }
        int place = FROM.indexOf(c);
        if (place >= 0) {
            return TO.charAt(place);
        }
        return c > 0xFF00 && c < 0xFF5F ? (char) (c - 0xFEE0) : c;
    }
}
