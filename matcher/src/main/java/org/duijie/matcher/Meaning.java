package org.duijie.matcher;

/// What a text is about, as an encoder sees it: a vector of length one, or nothing.
public final class Meaning {
    public static final Meaning NONE = new Meaning(new float[0]);

    private final float[] vector;

    public Meaning(float[] vector) {
        this.vector = vector;
    }

    /// Not copied: readers must not write to it.
    public float[] vector() {
        return vector;
    }
}
