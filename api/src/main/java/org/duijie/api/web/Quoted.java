package org.duijie.api.web;

/// What somebody sent, as a problem repeats it: enough to find it again, and nothing that could act where it is shown.
final class Quoted {
    private static final int LONGEST = 64;
    private static final String CUT = "…";
    /// Shown in place of a sign that is none, as in Unicode.
    private static final int REPLACEMENT = 0xFFFD;

    private Quoted() {}

    /// Every text among the arguments of a message is somebody's; numbers and lists are ours.
    static Object argument(Object argument) {
        return argument instanceof String text ? text(text) : argument;
    }

    static String text(String text) {
        StringBuilder quoted = new StringBuilder();
        text.codePoints().limit(LONGEST).map(Quoted::harmless).forEach(quoted::appendCodePoint);
        return text.codePointCount(0, text.length()) > LONGEST
                ? quoted.append(CUT).toString()
                : quoted.toString();
    }

    /// Control characters begin lines, formatting ones turn the direction of reading or cannot be seen, and half a pair
    /// is no character.
    private static int harmless(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> REPLACEMENT;
            default -> character;
        };
    }
}
