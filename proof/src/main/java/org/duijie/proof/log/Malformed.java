package org.duijie.proof.log;

/// A text that is not what it should be: a name, a key, a note, a receipt or a line of an export.
///
/// Its message repeats at most forty characters of what was read, and never more than one line.
public final class Malformed extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 40;

    Malformed(String message) {
        super(message);
    }

    /// `expected`, and the beginning of what stood there instead.
    static Malformed instead(String expected, String read) {
        return new Malformed("expected %s, found %s".formatted(expected, quoted(read)));
    }

    private static String quoted(String read) {
        StringBuilder shown = new StringBuilder("“");
        read.chars().limit(SHOWN).forEach(c -> shown.append(c < ' ' || c > '~' ? '?' : (char) c));
        return shown.append(read.length() > SHOWN ? "…”" : "”").toString();
    }
}
