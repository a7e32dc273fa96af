package org.duijie.bench.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/// A mean with its bootstrap interval. Needs are drawn, not matches: those of one need are alike.
record Share(double mean, double low, double high) {
    private static final int RESAMPLES = 2_000;

    /// @param <T> what is counted
    static <T> Share of(List<T> all, java.util.function.Function<T, String> need, ToDoubleFunction<T> value) {
        Map<String, double[]> sums = new LinkedHashMap<>();
        for (T one : all) {
            double[] sum = sums.computeIfAbsent(need.apply(one), id -> new double[2]);
            sum[0] += value.applyAsDouble(one);
            sum[1]++;
        }
        List<double[]> needs = new ArrayList<>(sums.values());
        Random random = new Random(1);
        double[] means = new double[RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++) {
            double sum = 0;
            double count = 0;
            for (int j = 0; j < needs.size(); j++) {
                double[] drawn = needs.get(random.nextInt(needs.size()));
                sum += drawn[0];
                count += drawn[1];
            }
            means[i] = sum / count;
        }
        Arrays.sort(means);
        return new Share(
                all.stream().mapToDouble(value).average().orElse(Double.NaN),
                means[RESAMPLES / 40],
                means[RESAMPLES - 1 - RESAMPLES / 40]);
    }
}
