package org.duijie.matcher.evaluation.folder;

/// A title and a text, each of which may be empty.
record Passage(String title, String text) {
    static Passage of(String text) {
        return new Passage("", text);
    }

    String whole() {
        return (title + "\n" + text).strip();
    }

    /// The title; of what has none, the text.
    String head() {
        return title.isBlank() ? whole() : title;
    }
}
