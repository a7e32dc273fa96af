package org.duijie.models.smile;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import smile.model.cart.Loss;

/// LambdaRank (Burges 2010) for Smile's boosting: two offers of one need pull apart the more, the less sure their order
/// is and the more of the list's nDCG hangs on it.
///
/// Smile subtracts each tree from [#residual()], so that the score of a row is the negative of its residual. Scores
/// mean
/// nothing but an order within a need: a calibration makes probabilities of them.
final class LambdaRankLoss implements Loss {
    /// Keeps a leaf of rows whose order is settled from stepping far.
    private static final double LEAST_CURVATURE = 1e-3;

    private final int[] levels;
    private final List<int[]> lists;
    private final double[] residual;
    private final double[] pull;
    private final double[] curvature;

    /// @param levels the grade of each row, 1 to 4
    /// @param needs which need each row is about: only rows of one need are compared
    LambdaRankLoss(int[] levels, int[] needs) {
        this.levels = levels.clone();
        this.residual = new double[levels.length];
        this.pull = new double[levels.length];
        this.curvature = new double[levels.length];
        Map<Integer, List<Integer>> rows = new LinkedHashMap<>();
        IntStream.range(0, needs.length)
                .forEach(row -> rows.computeIfAbsent(needs[row], need -> new java.util.ArrayList<>())
                        .add(row));
        this.lists = rows.values().stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toList();
    }

    /// Every row starts from the same score.
    @Override
    public double intercept(double[] y) {
        Arrays.fill(residual, 0);
        return 0;
    }

    @Override
    public double[] residual() {
        return residual;
    }

    /// What the next tree is to follow: the pull on each row.
    @Override
    public double[] response() {
        Arrays.fill(pull, 0);
        Arrays.fill(curvature, 0);
        lists.forEach(this::compare);
        return pull;
    }

    /// One Newton step for the rows of a leaf.
    @Override
    public double output(int[] rows, int[] counts) {
        double slope = 0;
        double bend = LEAST_CURVATURE;
        for (int row : rows) {
            slope += counts[row] * pull[row];
            bend += counts[row] * curvature[row];
        }
        return slope / bend;
    }

    /// The mean of what pairs in the wrong order cost; Smile shows it in its log.
    @Override
    public double value() {
        double cost = 0;
        for (int[] list : lists) {
            for (int better : list) {
                for (int worse : list) {
                    if (levels[better] > levels[worse]) {
                        cost += Math.log1p(Math.exp(residual[better] - residual[worse]));
                    }
                }
            }
        }
        return cost / Math.max(1, residual.length);
    }

    private void compare(int[] list) {
        double ideal = ideal(list);
        if (ideal == 0) {
            return;
        }
        int[] places = places(list);
        for (int i = 0; i < list.length; i++) {
            for (int j = 0; j < list.length; j++) {
                if (levels[list[i]] > levels[list[j]]) {
                    double atStake = (gain(list[i]) - gain(list[j]))
                            * Math.abs(discount(places[i]) - discount(places[j]))
                            / ideal;
                    double unsure = 1 / (1 + Math.exp(residual[list[j]] - residual[list[i]]));
                    pull[list[i]] += unsure * atStake;
                    pull[list[j]] -= unsure * atStake;
                    curvature[list[i]] += unsure * (1 - unsure) * atStake;
                    curvature[list[j]] += unsure * (1 - unsure) * atStake;
                }
            }
        }
    }

    /// The place of each row of the list by its score; rows of equal score keep their order.
    private int[] places(int[] list) {
        int[] order = IntStream.range(0, list.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> residual[list[i]]))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] places = new int[list.length];
        for (int place = 0; place < order.length; place++) {
            places[order[place]] = place;
        }
        return places;
    }

    private double ideal(int[] list) {
        double[] gains = Arrays.stream(list).mapToDouble(this::gain).sorted().toArray();
        double ideal = 0;
        for (int place = 0; place < gains.length; place++) {
            ideal += gains[gains.length - 1 - place] * discount(place);
        }
        return ideal;
    }

    private double gain(int row) {
        return (1 << (levels[row] - 1)) - 1;
    }

    private static double discount(int place) {
        return Math.log(2) / Math.log(place + 2);
    }
}
