package org.duijie.models.text;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/// Text without what it says for the fourth time: a passage that is pasted fifty times counts as said three times.
///
/// Prose does not repeat so many characters in a row. Of 6,986 real Chinese texts and 315 of the seeds none is changed
/// by
/// this; passages of 24 characters would have changed two, and a seventh of a collection of English abstracts.
final class RepeatedPassages {
    /// The length of a passage. Names of products and organisations come back often and are shorter.
    private static final int PASSAGE = 40;

    private static final int OFTEN_ENOUGH = 3;
    private static final long BASE = 1_000_003;

    private RepeatedPassages() {}

    /// The same text, and the very same string, where no passage stands four times.
    static String folded(String text) {
        BitSet repeated = repeated(text);
        if (repeated.isEmpty()) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!repeated.get(i)) {
                kept.append(text.charAt(i));
            }
        }
        return kept.toString();
    }

    /// The characters of every passage that stood three times before. Passages are compared by a rolling hash of 64
    /// bits.
    private static BitSet repeated(String text) {
        BitSet repeated = new BitSet();
        if (text.length() < PASSAGE + OFTEN_ENOUGH) {
            return repeated;
        }
        long leaving = 1;
        for (int i = 0; i < PASSAGE; i++) {
            leaving *= BASE;
        }
        Map<Long, Integer> seen = new HashMap<>();
        long hash = 0;
        for (int end = 1; end <= text.length(); end++) {
            hash = hash * BASE + text.charAt(end - 1);
            if (end > PASSAGE) {
                hash -= leaving * text.charAt(end - 1 - PASSAGE);
            }
            if (end >= PASSAGE && seen.merge(hash, 1, Integer::sum) > OFTEN_ENOUGH) {
                repeated.set(end - PASSAGE, end);
            }
        }
        return repeated;
    }
}
