package org.duijie.matcher;

import java.util.List;
import org.duijie.models.Encoder;

/// The meaning of a need: of all its text, and of its title alone. Vectors have length one, or are all zero.
public final class NeedVectors {
    private final float[] whole;
    private final float[] title;

    public NeedVectors(float[] whole, float[] title) {
        this.whole = whole;
        this.title = title;
    }

    /// The meaning of a need, whole and by its title.
    public static NeedVectors of(Encoder encoder, Need need) {
        List<float[]> vectors = encoder.encode(List.of(need.whole(), need.title()));
        return new NeedVectors(vectors.getFirst(), vectors.getLast());
    }

    public float[] whole() {
        return whole;
    }

    public float[] title() {
        return title;
    }

    /// Both in one: a long text drowns its own title, a title leaves out what the text asks for.
    public float[] together() {
        float[] sum = new float[whole.length];
        double squares = 0;
        for (int i = 0; i < sum.length; i++) {
            sum[i] = whole[i] + title[i];
            squares += (double) sum[i] * sum[i];
        }
        double length = squares == 0 ? 1 : Math.sqrt(squares);
        for (int i = 0; i < sum.length; i++) {
            sum[i] = (float) (sum[i] / length);
        }
        return sum;
    }
}
