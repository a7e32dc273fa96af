package org.duijie.matcher;

import java.util.Arrays;
import org.duijie.models.Dot;

/// What a text is about, as an encoder sees it: a vector of length one, or nothing.
public final class Meaning {
    public static final Meaning NONE = new Meaning(new float[0]);

    private final float[] vector;

    public Meaning(float[] vector) {
        this.vector = vector;
    }

    /// How like the other it is; nothing beside what means nothing.
    float cosine(Meaning other) {
        return vector.length == other.vector.length ? Dot.product(vector, other.vector) : 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Meaning meaning && Arrays.equals(vector, meaning.vector);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(vector);
    }

    /// Not copied: readers must not write to it.
    public float[] vector() {
        return vector;
    }
}
