package org.duijie.models;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/// An encoder without what all texts of the trade have in common.
///
/// Sentence vectors crowd into a narrow cone: the mean of a catalogue of achievements has length .6. Taken away, the
/// rest tells subjects apart better; the figures are in docs/relevance-log.md.
public final class CentredEncoder implements Encoder {
    private final Encoder encoder;
    private final float[] centre;

    public CentredEncoder(Encoder encoder, float[] centre) {
        if (centre.length != encoder.dimensions()) {
            throw new IllegalArgumentException(
                    "a centre of %d numbers for vectors of %d".formatted(centre.length, encoder.dimensions()));
        }
        this.encoder = encoder;
        this.centre = centre.clone();
    }

    /// The encoder with the centre that comes with this program.
    public static CentredEncoder shipped(Encoder encoder) {
        String name = "centre-" + encoder.id() + ".json";
        try (InputStream stream = CentredEncoder.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IOException("the resource " + name + " is missing");
            }
            return new CentredEncoder(encoder, new JsonMapper().readValue(stream, float[].class));
        } catch (IOException e) {
            throw new UncheckedIOException("the centre of " + encoder.id() + " could not be read", e);
        }
    }

    /// The mean of the vectors of many texts.
    public static float[] centre(Encoder encoder, List<String> texts) {
        double[] sum = new double[encoder.dimensions()];
        for (float[] vector : encoder.encode(texts)) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += vector[i];
            }
        }
        float[] centre = new float[sum.length];
        for (int i = 0; i < sum.length; i++) {
            centre[i] = (float) (sum[i] / Math.max(1, texts.size()));
        }
        return centre;
    }

    @Override
    public String id() {
        return idOf(encoder.id());
    }

    /// The name of an encoder's vectors without their centre.
    public static String idOf(String encoder) {
        return encoder + "-centred";
    }

    @Override
    public int dimensions() {
        return encoder.dimensions();
    }

    @Override
    public List<float[]> encode(List<String> texts) {
        return encoder.encode(texts).stream().map(this::centred).toList();
    }

    /// A text without meaning keeps its vector of zeros.
    private float[] centred(float[] vector) {
        double before = 0;
        double after = 0;
        float[] centred = new float[vector.length];
        for (int i = 0; i < vector.length; i++) {
            before += (double) vector[i] * vector[i];
            centred[i] = vector[i] - centre[i];
            after += (double) centred[i] * centred[i];
        }
        if (before == 0 || after == 0) {
            return vector;
        }
        double length = Math.sqrt(after);
        for (int i = 0; i < centred.length; i++) {
            centred[i] = (float) (centred[i] / length);
        }
        return centred;
    }

    @Override
    public void close() {
        encoder.close();
    }
}
