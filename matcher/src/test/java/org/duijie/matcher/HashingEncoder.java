package org.duijie.matcher;

import java.util.List;
import java.util.Random;
import org.duijie.models.Encoder;
import org.duijie.models.text.Term;
import org.duijie.models.text.Terms;

/// An encoder for tests: every term is a random direction, a text the sum of its terms. Texts with common terms are
/// near.
public final class HashingEncoder implements Encoder {
    private static final int DIMENSIONS = 64;

    @Override
    public String id() {
        return "hashing";
    }

    @Override
    public int dimensions() {
        return DIMENSIONS;
    }

    @Override
    public List<float[]> encode(List<String> texts) {
        return texts.stream().map(HashingEncoder::vector).toList();
    }

    public static float[] vector(String text) {
        double[] sum = new double[DIMENSIONS];
        for (Term term : Terms.of(text)) {
            Random random = new Random(term.text().hashCode());
            for (int i = 0; i < DIMENSIONS; i++) {
                sum[i] += random.nextGaussian();
            }
        }
        double squares = 0;
        for (double value : sum) {
            squares += value * value;
        }
        float[] vector = new float[DIMENSIONS];
        for (int i = 0; i < DIMENSIONS && squares > 0; i++) {
            vector[i] = (float) (sum[i] / Math.sqrt(squares));
        }
        return vector;
    }

    @Override
    public void close() {}
}
