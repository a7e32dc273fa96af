package org.duijie.matcher;

/// The meaning of a need: of all its text, and of its title alone. Vectors have length one, or are all zero.
public final class NeedVectors {
    private final float[] whole;
    private final float[] title;

    public NeedVectors(float[] whole, float[] title) {
        this.whole = whole;
        this.title = title;
    }

    public float[] whole() {
        return whole;
    }

    public float[] title() {
        return title;
    }
}
