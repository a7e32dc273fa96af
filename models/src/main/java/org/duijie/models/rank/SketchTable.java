package org.duijie.models.rank;

import java.util.List;

/// Many sketches side by side, to be compared with one at once: number by number, so that each step is one plain loop
/// over all of them, which the compiler turns into vector instructions. A match asks for a hundred thousand products,
/// and
/// one by one they took ten times as long.
final class SketchTable {
    private final int size;
    private final float[][] numbers;
    private final float[] lengths;

    SketchTable(List<Sketch> sketches) {
        size = sketches.size();
        numbers = new float[Sketch.SIZE][size];
        lengths = new float[size];
        for (int i = 0; i < size; i++) {
            float[] own = sketches.get(i).numbers();
            lengths[i] = sketches.get(i).length();
            for (int n = 0; n < own.length; n++) {
                numbers[n][i] = own[n];
            }
        }
    }

    /// What [Sketch#likeness] says of each: the same to the last bit, because products of whole numbers have no
    /// rounding to depend on their order.
    double[] likeness(Sketch other) {
        float[] products = new float[size];
        float[] asked = other.numbers();
        for (int n = 0; n < asked.length; n += 4) {
            add(products, asked, n);
        }
        double[] likeness = new double[size];
        for (int i = 0; i < size; i++) {
            likeness[i] = Sketch.likeness(products[i], lengths[i], other.length());
        }
        return likeness;
    }

    /// Four numbers at a time, so that the sums are fetched and stored a quarter as often.
    private void add(float[] products, float[] asked, int n) {
        float a = asked[n];
        float b = asked[n + 1];
        float c = asked[n + 2];
        float d = asked[n + 3];
        float[] first = numbers[n];
        float[] second = numbers[n + 1];
        float[] third = numbers[n + 2];
        float[] fourth = numbers[n + 3];
        for (int i = 0; i < products.length; i++) {
            products[i] += a * first[i] + b * second[i] + c * third[i] + d * fourth[i];
        }
    }
}
