package org.duijie.domain.text;

import java.text.Normalizer;

/// Text in one form for catalogue and query alike: NFKC, one kind of space, no control characters.
///
/// What was written is kept beside it, because NFKC turns Chinese punctuation (，；：) into ASCII: pages show
/// [#original()], matching uses [#value()], and [#originalOffset(int)] leads back. Offsets are UTF-16 units.
public final class CanonicalText implements Comparable<CanonicalText> {
    public static final CanonicalText EMPTY = new CanonicalText("");

    private final String original;
    private final String value;
    private final int[] origins;

    private CanonicalText(String written) {
        this.original = readable(written);
        StringBuilder canonical = new StringBuilder(original.length());
        int[] from = new int[original.length() + 16];
        int at = 0;
        while (at < original.length()) {
            int next = clusterEnd(original, at);
            String piece = Normalizer.normalize(original.substring(at, next), Normalizer.Form.NFKC);
            for (int i = 0; i < piece.length(); i++) {
                char c = Character.isWhitespace(piece.charAt(i)) ? ' ' : piece.charAt(i);
                boolean doubled = c == ' ' && (canonical.isEmpty() || canonical.charAt(canonical.length() - 1) == ' ');
                if (!doubled) {
                    if (canonical.length() + 1 >= from.length) {
                        from = java.util.Arrays.copyOf(from, from.length * 2);
                    }
                    from[canonical.length()] = at;
                    canonical.append(c);
                }
            }
            at = next;
        }
        if (!canonical.isEmpty() && canonical.charAt(canonical.length() - 1) == ' ') {
            canonical.setLength(canonical.length() - 1);
        }
        this.value = canonical.toString();
        from[value.length()] = original.length();
        this.origins = java.util.Arrays.copyOf(from, value.length() + 1);
    }

    public static CanonicalText of(String written) {
        return written.isEmpty() ? EMPTY : new CanonicalText(written);
    }

    /// What was written, with line ends unified, control characters gone and broken surrogates replaced.
    public String original() {
        return original;
    }

    /// The canonical form that matching, hashing and comparing use.
    public String value() {
        return value;
    }

    public boolean isEmpty() {
        return value.isEmpty();
    }

    /// The offset in [#original()] where the canonical character at `offset` came from.
    public int originalOffset(int offset) {
        return origins[offset];
    }

    /// The end in [#original()] of the canonical span that ends before `end`.
    public int originalEnd(int end) {
        return end == 0 ? 0 : clusterEnd(original, origins[end - 1]);
    }

    private static String readable(String written) {
        StringBuilder kept = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            int c = written.codePointAt(i);
            if (Character.isSupplementaryCodePoint(c)) {
                i++;
            }
            if (Character.getType(c) == Character.SURROGATE) {
                kept.append('\uFFFD');
            } else if (c == '\r') {
                if (i + 1 == written.length() || written.charAt(i + 1) != '\n') {
                    kept.append('\n');
                }
            } else if (c == '\n' || c == '\t') {
                kept.append((char) c);
            } else if (!Character.isISOControl(c) && !isInvisible(c)) {
                kept.appendCodePoint(c);
            }
        }
        return kept.toString().strip();
    }

    /// Soft hyphens, byte-order marks, zero-width spaces, direction overrides and tags carry no meaning here and can
    /// hide text from a reader.
    private static boolean isInvisible(int c) {
        return c == '\u00AD'
                || c == '\u061C'
                || c == '\u180E'
                || c == '\uFEFF'
                || (c >= 0xE0000 && c <= 0xE007F)
                || (c >= '\u200B' && c <= '\u200F')
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2060' && c <= '\u2069');
    }

    /// The end of the character at `at` with everything that NFKC could compose with it.
    private static int clusterEnd(String text, int at) {
        int next = at + Character.charCount(text.codePointAt(at));
        while (next < text.length() && joins(text.codePointAt(next))) {
            next += Character.charCount(text.codePointAt(next));
        }
        return next;
    }

    /// Letters that compose with the one before without being marks: vowels and finals of Hangul, however wide, and one
    /// Kirat Rai vowel.
    private static boolean joins(int codePoint) {
        if (standsAlone(codePoint)) {
            return false;
        }
        int first = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD)
                .codePointAt(0);
        int type = Character.getType(first);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || (first >= 0x1160 && first <= 0x11FF)
                || first == 0x16D67;
    }

    /// Latin, Chinese characters and punctuation, and their full-width forms: nearly all text, told apart cheaply.
    private static boolean standsAlone(int codePoint) {
        return codePoint < 0x300
                || (codePoint >= 0x3000 && codePoint < 0x302A)
                || (codePoint >= 0x4E00 && codePoint < 0xA000)
                || (codePoint > 0xFF00 && codePoint < 0xFF61);
    }

    @Override
    public int compareTo(CanonicalText other) {
        return value.compareTo(other.value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CanonicalText text && text.original.equals(original);
    }

    @Override
    public int hashCode() {
        return original.hashCode();
    }

    @Override
    public String toString() {
        return original;
    }
}
