package org.duijie.models.rank;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Many sketches side by side, to be compared with others: number by number, so that each step is one plain loop over
/// all of them, which the compiler turns into vector instructions. A match asks for a hundred thousand products, and
/// one
/// by one they took ten times as long.
final class SketchTable {
    /// As many others use what was fetched of the table before it is fetched anew.
    private static final int AT_ONCE = 16;

    private static final int STEP = 4;

    private final int size;
    private final float[][] numbers;
    private final double[] shares;

    SketchTable(List<Sketch> sketches) {
        size = sketches.size();
        numbers = new float[Sketch.SIZE][size];
        shares = new double[size];
        for (int i = 0; i < size; i++) {
            float[] own = sketches.get(i).numbers();
            shares[i] = sketches.get(i).share();
            for (int n = 0; n < own.length; n++) {
                numbers[n][i] = own[n];
            }
        }
    }

    /// What [Sketch#likeness] says of each sketch beside each other one: the same to the last bit, because products of
    /// whole numbers have no rounding to depend on their order.
    double[][] likeness(List<Sketch> others) {
        return IntStream.range(0, (others.size() + AT_ONCE - 1) / AT_ONCE)
                .parallel()
                .mapToObj(block -> others.subList(AT_ONCE * block, Math.min(others.size(), AT_ONCE * (block + 1))))
                .flatMap(some -> Arrays.stream(likenessOf(some)))
                .toArray(double[][]::new);
    }

    private double[][] likenessOf(List<Sketch> some) {
        float[][] products = products(some);
        double[][] likeness = new double[products.length][];
        for (int i = 0; i < products.length; i++) {
            likeness[i] = likeness(products[i], some.get(i).share());
        }
        return likeness;
    }

    private double[] likeness(float[] products, double share) {
        double[] likeness = new double[size];
        for (int i = 0; i < size; i++) {
            likeness[i] = Sketch.likeness(products[i], shares[i] * share);
        }
        return likeness;
    }

    private float[][] products(List<Sketch> others) {
        float[][] products = new float[others.size()][size];
        for (int n = 0; n < Sketch.SIZE; n += STEP) {
            for (int i = 0; i < products.length; i++) {
                add(products[i], others.get(i).numbers(), n);
            }
        }
        return products;
    }

    /// Several numbers at a time, so that the sums are fetched and stored less often.
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
