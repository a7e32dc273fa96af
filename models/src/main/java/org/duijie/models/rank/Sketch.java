package org.duijie.models.rank;

import org.apache.lucene.util.VectorUtil;

/// A vector's direction in fewer numbers: its products with fixed random directions, each in one byte.
///
/// Angles survive well enough to tell like from unlike; the text a vector was made from cannot be read out of it.
public final class Sketch {
    static final int SIZE = 128;

    /// The sketch of no direction at all, like nothing.
    static final Sketch NONE = new Sketch(new byte[SIZE]);

    /// A unit vector's products have a spread of 1/√128, about 23 of these steps.
    private static final float STEPS = 256;

    private final byte[] bytes;
    /// The bytes again. They are whole numbers below 2^7, so that no product of two sketches is rounded in floats.
    private final float[] numbers;
    private final float length;

    private Sketch(byte[] bytes) {
        this.bytes = bytes;
        this.numbers = new float[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            numbers[i] = bytes[i];
        }
        this.length = (float) Math.sqrt(VectorUtil.dotProduct(numbers, numbers));
    }

    static Sketch of(float[] vector) {
        float[][] directions = Directions.of(vector.length);
        float size = (float) Math.sqrt(VectorUtil.dotProduct(vector, vector) * SIZE);
        byte[] bytes = new byte[SIZE];
        if (size > 0) {
            for (int i = 0; i < SIZE; i++) {
                float product = VectorUtil.dotProduct(directions[i], vector) / size;
                bytes[i] = (byte) Math.clamp(Math.round(product * STEPS), -127, 127);
            }
        }
        return new Sketch(bytes);
    }

    static Sketch of(byte[] bytes) {
        return new Sketch(bytes);
    }

    byte[] bytes() {
        return bytes.clone();
    }

    float[] numbers() {
        return numbers;
    }

    float length() {
        return length;
    }

    double likeness(Sketch other) {
        return likeness(VectorUtil.dotProduct(numbers, other.numbers), other.length, length);
    }

    /// The square of the cosine; nothing for directions more than a right angle apart.
    static double likeness(float product, float length, float otherLength) {
        if (product <= 0) {
            return 0;
        }
        double cosine = product / ((double) length * otherLength);
        return cosine * cosine;
    }

    /// The same directions on every machine, for each number of dimensions.
    private static final class Directions {
        private static volatile float[][] last = new float[0][0];

        private Directions() {}

        static float[][] of(int dimensions) {
            float[][] known = last;
            if (known.length == 0 || known[0].length != dimensions) {
                known = new float[SIZE][dimensions];
                for (int i = 0; i < SIZE; i++) {
                    for (int j = 0; j < dimensions; j++) {
                        known[i][j] = (mixed((long) i * dimensions + j) & 1) == 0 ? 1 : -1;
                    }
                }
                last = known;
            }
            return known;
        }

        /// SplitMix64's finishing steps, as published.
        private static long mixed(long number) {
            long z = (number + 1) * 0x9E3779B97F4A7C15L;
            z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
            z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
            return z ^ (z >>> 31);
        }
    }
}
