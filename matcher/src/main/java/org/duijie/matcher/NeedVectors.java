package org.duijie.matcher;

import java.util.List;
import java.util.Optional;
import org.duijie.models.Encoder;
import org.duijie.models.Windows;
import org.duijie.models.text.Writing;

/// The meaning of a need: of all its text, and of its title alone. Vectors have length one, or are all zero.
///
/// An English need has a second meaning, for English offers alone; its first is that of its Chinese gloss.
public final class NeedVectors {
    /// How far a need is read: encoding is most of a match, and its time grows with the text. On needs-zh 192 tokens
    /// beside 256 give nDCG@10 .667 and .663, recall@100 .607 and .615, candidates@300 .722 and .721 (five folds).
    private static final int MOST_TOKENS = 192;

    private final float[] whole;
    private final float[] title;
    private final float[] together;
    private final Optional<NeedVectors> english;

    public NeedVectors(float[] whole, float[] title) {
        this(whole, title, Optional.empty());
    }

    public NeedVectors(float[] whole, float[] title, Optional<NeedVectors> english) {
        this(whole, title, sum(whole, title, 1), english);
    }

    private NeedVectors(float[] whole, float[] title, float[] together, Optional<NeedVectors> english) {
        this.whole = whole;
        this.title = title;
        this.together = together;
        this.english = english;
    }

    /// The meaning of a need, whole and by its title.
    public static NeedVectors of(Encoder encoder, Need need) {
        NeedVectors meaning = read(encoder, need);
        return Writing.of(need.whole()) == Writing.CHINESE
                ? meaning
                : encoder.forEnglish()
                        .map(english -> read(english, need))
                        .map(english -> new NeedVectors(meaning.whole, meaning.title, Optional.of(english)))
                        .orElse(meaning);
    }

    private static NeedVectors read(Encoder encoder, Need need) {
        List<float[]> vectors = encoder.encode(List.of(Windows.head(need.whole(), MOST_TOKENS), need.title()));
        return new NeedVectors(vectors.getFirst(), vectors.getLast());
    }

    public float[] whole() {
        return whole;
    }

    public float[] title() {
        return title;
    }

    /// In the space where English texts meet; empty for a need in Chinese.
    public Optional<NeedVectors> english() {
        return english;
    }

    /// Both in one: a long text drowns its own title, a title leaves out what the text asks for.
    public float[] together() {
        return together;
    }

    /// The same need, searched for nearer to `others`; what its whole and its title mean stays as it is.
    ///
    /// @param share how far, beside the need itself
    public NeedVectors towards(List<Meaning> others, double share) {
        float[] centre = new float[together.length];
        for (Meaning other : others) {
            for (int i = 0; i < centre.length; i++) {
                centre[i] += other.vector()[i];
            }
        }
        return new NeedVectors(whole, title, sum(together, sum(centre, new float[centre.length], 0), share), english);
    }

    /// The direction of both, the second one as far as its share.
    private static float[] sum(float[] one, float[] other, double share) {
        float[] sum = new float[one.length];
        double squares = 0;
        for (int i = 0; i < sum.length; i++) {
            sum[i] = (float) (one[i] + share * other[i]);
            squares += (double) sum[i] * sum[i];
        }
        double length = squares == 0 ? 1 : Math.sqrt(squares);
        for (int i = 0; i < sum.length; i++) {
            sum[i] = (float) (sum[i] / length);
        }
        return sum;
    }
}
