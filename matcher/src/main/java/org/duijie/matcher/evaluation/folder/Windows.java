package org.duijie.matcher.evaluation.folder;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Cuts a long English text between sentences into pieces that an encoder of 256 tokens reads to their end.
final class Windows {
    /// Technical English has between four and five characters to a token.
    private static final int MOST_CHARACTERS = 1_100;

    private Windows() {}

    /// The pieces, of like length, in order; the text itself when it is short. A sentence is cut only if it is longer
    /// than a window.
    static List<String> of(String text) {
        int windows = (text.length() + MOST_CHARACTERS - 1) / MOST_CHARACTERS;
        if (windows <= 1) {
            return List.of(text);
        }
        int wanted = (text.length() + windows - 1) / windows;
        List<String> pieces = new ArrayList<>();
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        sentences.setText(text);
        int from = 0;
        int last = 0;
        for (int end = sentences.next(); end != BreakIterator.DONE; end = sentences.next()) {
            if (end - from > MOST_CHARACTERS && last > from) {
                pieces.add(text.substring(from, last).strip());
                from = last;
            }
            while (end - from > MOST_CHARACTERS) {
                pieces.add(text.substring(from, from + MOST_CHARACTERS).strip());
                from += MOST_CHARACTERS;
            }
            if (end - from >= wanted) {
                pieces.add(text.substring(from, end).strip());
                from = end;
            }
            last = end;
        }
        pieces.add(text.substring(from).strip());
        return pieces.stream().filter(piece -> !piece.isBlank()).toList();
    }
}
