package org.duijie.models.rank;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.apache.lucene.util.VectorUtil;
import org.duijie.models.Dot;

/// A vector's direction in fewer numbers: its products with fixed random directions, each in one byte.
///
/// Angles survive well enough to tell like from unlike; the text a vector was made from cannot be read out of it.
public final class Sketch {
    static final int SIZE = 256;

    /// The sketch of no direction at all, like nothing.
    static final Sketch NONE = new Sketch(new float[SIZE]);

    /// A unit vector's products have a spread of 1/√256, 16 of these steps.
    private static final float STEPS = 256;

    private static final float MOST = Byte.MAX_VALUE;

    /// Whole numbers below 2^7, so that no product of two sketches is rounded in floats.
    private final float[] numbers;
    /// One over the square of its length; nothing for no direction at all.
    private final double share;

    private Sketch(float[] numbers) {
        this.numbers = numbers;
        float square = VectorUtil.dotProduct(numbers, numbers);
        this.share = square == 0 ? 0 : 1.0 / square;
    }

    static Sketch of(float[] vector) {
        float square = Dot.product(vector, vector);
        if (square == 0) {
            return NONE;
        }
        Turn turn = Turn.of(vector.length);
        float[] turned = turn.of(vector);
        float step = STEPS / (float) Math.sqrt(square * SIZE);
        float[] numbers = new float[SIZE];
        for (int i = 0; i < SIZE; i++) {
            numbers[i] = turned[turn.kept[i]] * step;
        }
        for (int i = 0; i < SIZE; i++) {
            numbers[i] = whole(numbers[i]);
        }
        return new Sketch(numbers);
    }

    /// The nearest whole number that a byte holds. [Math#round] would keep the compiler from vector instructions.
    private static float whole(float number) {
        return (int) (Math.max(-MOST, Math.min(MOST, number)) + MOST + 0.5f) - MOST;
    }

    static Sketch of(byte[] bytes) {
        float[] numbers = new float[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            numbers[i] = bytes[i];
        }
        return new Sketch(numbers);
    }

    byte[] bytes() {
        byte[] bytes = new byte[SIZE];
        for (int i = 0; i < SIZE; i++) {
            bytes[i] = (byte) numbers[i];
        }
        return bytes;
    }

    float[] numbers() {
        return numbers;
    }

    double share() {
        return share;
    }

    double likeness(Sketch other) {
        return likeness(VectorUtil.dotProduct(numbers, other.numbers), share * other.share);
    }

    /// The square of the cosine; nothing for directions more than a right angle apart.
    static double likeness(float product, double share) {
        double same = Math.max(product, 0);
        return same * same * share;
    }

    /// Random directions that are quick to multiply with: the signs of the numbers are changed at random, and some
    /// products with the rows of a Hadamard matrix kept (a subsampled randomized Hadamard transform). They are the
    /// same on every machine, for each number of dimensions.
    private static final class Turn {
        private static final int EIGHT = 8;

        private static volatile Turn last = new Turn(1);

        private final int dimensions;
        private final float[] signs;
        private final int[] kept;

        private Turn(int dimensions) {
            this.dimensions = dimensions;
            this.signs = new float[dimensions];
            for (int i = 0; i < dimensions; i++) {
                signs[i] = (mixed(i) & 1) == 0 ? 1 : -1;
            }
            int rows = Math.max(SIZE, Integer.highestOneBit(2 * dimensions - 1));
            this.kept = IntStream.range(0, rows)
                    .boxed()
                    .sorted(Comparator.comparingLong(row -> mixed((long) dimensions + row)))
                    .mapToInt(row -> row)
                    .limit(SIZE)
                    .toArray();
        }

        static Turn of(int dimensions) {
            Turn known = last;
            if (known.dimensions != dimensions) {
                known = new Turn(dimensions);
                last = known;
            }
            return known;
        }

        /// The products with all rows.
        float[] of(float[] vector) {
            float[] turned = new float[Math.max(SIZE, Integer.highestOneBit(2 * dimensions - 1))];
            for (int i = 0; i < vector.length; i++) {
                turned[i] = signs[i] * vector[i];
            }
            for (int half = turned.length / 2; half >= EIGHT; half /= 2) {
                for (int from = 0; from < turned.length; from += 2 * half) {
                    butterfly(turned, from, half);
                }
            }
            for (int from = 0; from < turned.length; from += EIGHT) {
                eight(turned, from);
            }
            return turned;
        }

        private static void butterfly(float[] numbers, int from, int half) {
            for (int i = from; i < from + half; i++) {
                float one = numbers[i];
                float other = numbers[i + half];
                numbers[i] = one + other;
                numbers[i + half] = one - other;
            }
        }

        /// The last three rounds of eight neighbours, without fetching and storing them between.
        private static void eight(float[] x, int at) {
            float a = x[at] + x[at + 4];
            float b = x[at + 1] + x[at + 5];
            float c = x[at + 2] + x[at + 6];
            float d = x[at + 3] + x[at + 7];
            float e = x[at] - x[at + 4];
            float f = x[at + 1] - x[at + 5];
            float g = x[at + 2] - x[at + 6];
            float h = x[at + 3] - x[at + 7];
            pairs(x, at, a + c, b + d);
            pairs(x, at + 2, a - c, b - d);
            pairs(x, at + 4, e + g, f + h);
            pairs(x, at + 6, e - g, f - h);
        }

        private static void pairs(float[] numbers, int at, float one, float other) {
            numbers[at] = one + other;
            numbers[at + 1] = one - other;
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
