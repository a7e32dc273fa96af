package org.duijie.models.rank;

import java.util.ArrayList;
import java.util.List;

/// Least squares with a penalty on large weights (ridge), on features scaled to the same spread.
public final class LinearFit {
    /// In rows: how much evidence a weight needs before it is believed.
    private static final double PENALTY = 500;

    private LinearFit() {}

    public static Linear fit(double[][] x, double[] y) {
        int features = x[0].length;
        double[] mean = new double[features];
        double[] spread = new double[features];
        double middle = 0;
        for (int row = 0; row < x.length; row++) {
            middle += y[row] / x.length;
            for (int i = 0; i < features; i++) {
                mean[i] += x[row][i] / x.length;
            }
        }
        for (double[] row : x) {
            for (int i = 0; i < features; i++) {
                spread[i] += (row[i] - mean[i]) * (row[i] - mean[i]) / x.length;
            }
        }
        double[][] normal = new double[features][features];
        double[] target = new double[features];
        for (int row = 0; row < x.length; row++) {
            double[] scaled = new double[features];
            for (int i = 0; i < features; i++) {
                scaled[i] = spread[i] == 0 ? 0 : (x[row][i] - mean[i]) / Math.sqrt(spread[i]);
            }
            for (int i = 0; i < features; i++) {
                target[i] += scaled[i] * (y[row] - middle);
                for (int j = 0; j < features; j++) {
                    normal[i][j] += scaled[i] * scaled[j];
                }
            }
        }
        for (int i = 0; i < features; i++) {
            normal[i][i] += PENALTY;
        }
        double[] solved = solve(normal, target);
        List<Double> weights = new ArrayList<>(features);
        List<Double> usual = new ArrayList<>(features);
        for (int i = 0; i < features; i++) {
            weights.add(spread[i] == 0 ? 0 : solved[i] / Math.sqrt(spread[i]));
            usual.add(mean[i]);
        }
        return new Linear(middle, weights, usual);
    }

    /// Gaussian elimination; the penalty on the diagonal keeps every pivot away from zero.
    private static double[] solve(double[][] a, double[] b) {
        int n = b.length;
        for (int pivot = 0; pivot < n; pivot++) {
            for (int row = pivot + 1; row < n; row++) {
                double factor = a[row][pivot] / a[pivot][pivot];
                for (int column = pivot; column < n; column++) {
                    a[row][column] -= factor * a[pivot][column];
                }
                b[row] -= factor * b[pivot];
            }
        }
        double[] solved = new double[n];
        for (int row = n - 1; row >= 0; row--) {
            double rest = b[row];
            for (int column = row + 1; column < n; column++) {
                rest -= a[row][column] * solved[column];
            }
            solved[row] = rest / a[row][row];
        }
        return solved;
    }
}
