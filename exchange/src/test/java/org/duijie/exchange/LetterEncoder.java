package org.duijie.exchange;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.duijie.models.Encoder;

/// An encoder for tests: a text's vector counts its characters. Remembers what it was asked to encode.
public final class LetterEncoder implements Encoder {
    private static final int DIMENSIONS = 32;

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    private final String id;
    private Runnable meanwhile = () -> {};

    public LetterEncoder() {
        this("letters");
    }

    public LetterEncoder(String id) {
        this.id = id;
    }

    /// The texts that were encoded since the last call.
    public List<String> asked() {
        synchronized (asked) {
            List<String> texts = List.copyOf(asked);
            asked.clear();
            return texts;
        }
    }

    /// What happens while the next texts are encoded.
    public void meanwhile(Runnable happening) {
        meanwhile = happening;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public int dimensions() {
        return DIMENSIONS;
    }

    @Override
    public List<float[]> encode(List<String> texts) {
        asked.addAll(texts);
        Runnable happening = meanwhile;
        meanwhile = () -> {};
        happening.run();
        return texts.stream().map(LetterEncoder::vector).toList();
    }

    private static float[] vector(String text) {
        float[] vector = new float[DIMENSIONS];
        text.chars().forEach(c -> vector[c % DIMENSIONS]++);
        double squares = 0;
        for (float value : vector) {
            squares += value * value;
        }
        for (int i = 0; i < DIMENSIONS && squares > 0; i++) {
            vector[i] = (float) (vector[i] / Math.sqrt(squares));
        }
        return vector;
    }

    @Override
    public void close() {}
}
