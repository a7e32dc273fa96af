package org.duijie.matcher.evaluation.folder;

import java.util.List;

/// Vectors around their own mean.
final class Space {
    private final float[] mean;
    private final List<float[]> centred;

    private Space(float[] mean, List<float[]> centred) {
        this.mean = mean;
        this.centred = centred;
    }

    static Space around(List<float[]> vectors) {
        float[] mean = sum(vectors);
        for (int i = 0; i < mean.length; i++) {
            mean[i] /= vectors.size();
        }
        return new Space(
                mean, vectors.stream().map(vector -> without(mean, vector)).toList());
    }

    /// A vector without what all of them have in common.
    float[] centred(float[] vector) {
        return without(mean, vector);
    }

    double[] scores(float[] direction) {
        return centred.stream().mapToDouble(vector -> dot(vector, direction)).toArray();
    }

    double[] to(int place) {
        return scores(centred.get(place));
    }

    float[] towards(float[] direction, List<Integer> places, double weight) {
        float[] common = unit(sum(places.stream().map(centred::get).toList()));
        float[] moved = direction.clone();
        for (int i = 0; i < common.length; i++) {
            moved[i] += (float) (weight * common[i]);
        }
        return unit(moved);
    }

    /// The direction of several vectors together.
    static float[] mean(List<float[]> vectors) {
        return unit(sum(vectors));
    }

    /// What means nothing stays without direction.
    private static float[] without(float[] mean, float[] vector) {
        if (dot(vector, vector) == 0) {
            return vector;
        }
        float[] moved = new float[vector.length];
        for (int i = 0; i < moved.length; i++) {
            moved[i] = vector[i] - mean[i];
        }
        return unit(moved);
    }

    private static float[] sum(List<float[]> vectors) {
        float[] sum = new float[vectors.isEmpty() ? 0 : vectors.getFirst().length];
        for (float[] vector : vectors) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += vector[i];
            }
        }
        return sum;
    }

    private static float[] unit(float[] vector) {
        double length = Math.sqrt(dot(vector, vector));
        float[] unit = new float[vector.length];
        for (int i = 0; i < unit.length && length > 0; i++) {
            unit[i] = (float) (vector[i] / length);
        }
        return unit;
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }
}
