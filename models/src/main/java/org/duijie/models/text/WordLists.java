package org.duijie.models.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Long lists of words cut short: a record is not about three hundred things because it lists three hundred words.
///
/// A list is a row of short pieces between spaces and commas, without the small words that sentences are held together
/// by. Keywords are lists, too, and keep their first ones.
final class WordLists {
    /// From so many pieces in a row on it is no enumeration any more.
    private static final int LONG = 60;

    private static final int KEPT = 20;

    private static final int LONGEST_PIECE = 24;
    private static final int LONGEST_CHINESE = 8;

    private static final Pattern PIECE = Pattern.compile("[^\\s,，、;；/|]+");
    private static final Pattern SENTENCE_PART = Pattern.compile("[的了是在与和及或为对将被由从把]|[。.!！?？:：]$");
    private static final Set<String> SMALL_WORDS = Set.of(
            "a", "an", "the", "of", "and", "or", "to", "in", "for", "with", "is", "are", "was", "were", "be", "that",
            "this", "by", "on", "as", "from", "at", "it", "its", "we", "which", "has", "have", "can", "not");

    private WordLists() {}

    static String shortened(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        int copied = 0;
        int pieces = 0;
        int cutFrom = 0;
        int cutTo = 0;
        Matcher piece = PIECE.matcher(text);
        while (piece.find()) {
            if (isListed(text, piece.start(), piece.end())) {
                pieces++;
                cutFrom = pieces == KEPT ? piece.end() : cutFrom;
                cutTo = piece.end();
            } else {
                copied = cut(text, kept, copied, pieces, cutFrom, cutTo);
                pieces = 0;
            }
        }
        copied = cut(text, kept, copied, pieces, cutFrom, cutTo);
        return copied == 0 ? text : kept.append(text, copied, text.length()).toString();
    }

    private static int cut(String text, StringBuilder kept, int copied, int pieces, int from, int to) {
        if (pieces < LONG) {
            return copied;
        }
        kept.append(text, copied, from);
        return to;
    }

    private static boolean isListed(String text, int start, int end) {
        int length = end - start;
        if (length > LONGEST_PIECE) {
            return false;
        }
        String piece = text.substring(start, end);
        boolean chinese = piece.codePoints().anyMatch(Character::isIdeographic);
        return !(chinese && length > LONGEST_CHINESE)
                && !SENTENCE_PART.matcher(piece).find()
                && !SMALL_WORDS.contains(piece.toLowerCase(Locale.ROOT));
    }
}
