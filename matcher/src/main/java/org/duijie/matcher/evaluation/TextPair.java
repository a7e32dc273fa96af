package org.duijie.matcher.evaluation;

/// A text and its title by their meaning; nobody judged anything.
final class TextPair {
    private final float[] text;
    private final float[] title;

    TextPair(float[] text, float[] title) {
        this.text = text;
        this.title = title;
    }

    float[] text() {
        return text;
    }

    float[] title() {
        return title;
    }
}
