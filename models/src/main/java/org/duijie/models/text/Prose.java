package org.duijie.models.text;

/// A text as it counts for a match: what it says over and over and its endless lists of words are left out, so that
/// nobody gets to the top by stuffing a record. What is shown and what a search finds is all of it.
public final class Prose {
    private Prose() {}

    /// The very same string where there is nothing to leave out.
    public static String of(String text) {
        return WordLists.shortened(RepeatedPassages.folded(text));
    }
}
