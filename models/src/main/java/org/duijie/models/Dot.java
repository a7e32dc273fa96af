package org.duijie.models;

/// The dot product of two vectors with one order of its sums: the same bits in every process.
///
/// Vector instructions promise no order: Lucene's product differs in the last bits between interpreted and compiled
/// code, and so did models that were trained from it.
public final class Dot {
    private static final int AT_ONCE = 8;

    private Dot() {}

    /// The sum of the products; both have as many numbers.
    public static float product(float[] one, float[] other) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        float e = 0;
        float f = 0;
        float g = 0;
        float h = 0;
        int i = 0;
        for (; i + AT_ONCE <= one.length; i += AT_ONCE) {
            a += one[i] * other[i];
            b += one[i + 1] * other[i + 1];
            c += one[i + 2] * other[i + 2];
            d += one[i + 3] * other[i + 3];
            e += one[i + 4] * other[i + 4];
            f += one[i + 5] * other[i + 5];
            g += one[i + 6] * other[i + 6];
            h += one[i + 7] * other[i + 7];
        }
        float rest = 0;
        for (; i < one.length; i++) {
            rest += one[i] * other[i];
        }
        return ((a + b) + (c + d)) + ((e + f) + (g + h)) + rest;
    }
}
