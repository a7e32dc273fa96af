package org.duijie.matcher.evaluation;

import java.util.List;

/// A linear map from the meaning of texts to the meaning of what they are titled, fitted by ridge regression on
/// pairs that nobody had to judge.
final class LinearHead {
    private static final double PENALTY = 100;

    private final double[][] map;

    private LinearHead(double[][] map) {
        this.map = map;
    }

    static LinearHead fit(List<TextPair> pairs) {
        int n = pairs.getFirst().text().length;
        double[][] normal = new double[n][n];
        double[][] target = new double[n][n];
        for (TextPair pair : pairs) {
            for (int i = 0; i < n; i++) {
                float x = pair.text()[i];
                for (int j = 0; j < n; j++) {
                    normal[i][j] += x * pair.text()[j];
                    target[i][j] += x * pair.title()[j];
                }
            }
        }
        for (int i = 0; i < n; i++) {
            normal[i][i] += PENALTY;
        }
        eliminate(normal, target);
        return new LinearHead(target);
    }

    /// Gauss and Jordan; the penalty keeps every pivot away from zero.
    private static void eliminate(double[][] a, double[][] b) {
        int n = a.length;
        for (int pivot = 0; pivot < n; pivot++) {
            double by = a[pivot][pivot];
            for (int column = 0; column < n; column++) {
                a[pivot][column] /= by;
                b[pivot][column] /= by;
            }
            for (int row = 0; row < n; row++) {
                double factor = a[row][pivot];
                if (row != pivot && factor != 0) {
                    for (int column = 0; column < n; column++) {
                        a[row][column] -= factor * a[pivot][column];
                        b[row][column] -= factor * b[pivot][column];
                    }
                }
            }
        }
    }

    float[] of(float[] text) {
        float[] mapped = new float[text.length];
        for (int i = 0; i < text.length; i++) {
            for (int j = 0; j < mapped.length; j++) {
                mapped[j] += (float) (text[i] * map[i][j]);
            }
        }
        return IdeaWorld.unit(mapped);
    }
}
