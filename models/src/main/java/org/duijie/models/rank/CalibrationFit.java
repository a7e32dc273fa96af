package org.duijie.models.rank;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Fits a [Calibration] to scores that were predicted for needs the model had not seen.
public final class CalibrationFit {
    /// Levels from here on count as a match that is worth acting on.
    public static final int GOOD = 3;

    /// Below this many pairs a step says more about luck than about scores.
    private static final int FEWEST_PAIRS = 40;

    private static final double Z_90 = 1.6448536269514722;

    private CalibrationFit() {}

    /// A score that was predicted, and the level that people gave.
    public record Observed(double score, int level) {}

    public static Calibration fit(List<Observed> observed) {
        List<Observed> rising = observed.stream()
                .sorted(Comparator.comparingDouble(Observed::score).thenComparingInt(Observed::level))
                .toList();
        return new Calibration(steps(rising), grades(rising));
    }

    private record Block(double from, double good, int pairs) {
        double rate() {
            return good / pairs;
        }

        Block with(Block next) {
            return new Block(from, good + next.good, pairs + next.pairs);
        }
    }

    /// Pools adjacent violators, after grouping pairs so that no step rests on fewer than [#FEWEST_PAIRS].
    private static List<Calibration.Step> steps(List<Observed> rising) {
        List<Block> blocks = new ArrayList<>();
        for (Block block : groups(rising)) {
            Block merged = block;
            while (!blocks.isEmpty() && blocks.getLast().rate() >= merged.rate()) {
                merged = blocks.removeLast().with(merged);
            }
            blocks.add(merged);
        }
        List<Calibration.Step> steps = new ArrayList<>();
        double low = 0;
        double high = 0;
        for (Block block : blocks) {
            double[] interval = wilson(block.rate(), block.pairs());
            low = Math.max(low, Math.min(interval[0], block.rate()));
            high = Math.max(high, Math.max(interval[1], block.rate()));
            steps.add(new Calibration.Step(block.from(), block.rate(), low, high, block.pairs()));
        }
        return steps;
    }

    private static List<Block> groups(List<Observed> rising) {
        List<Block> groups = new ArrayList<>();
        int at = 0;
        while (at < rising.size()) {
            int end = Math.min(rising.size(), at + FEWEST_PAIRS);
            while (end < rising.size()
                    && rising.get(end).score() == rising.get(end - 1).score()) {
                end++;
            }
            if (rising.size() - end < FEWEST_PAIRS) {
                end = rising.size();
            }
            long good = rising.subList(at, end).stream()
                    .filter(pair -> pair.level() >= GOOD)
                    .count();
            groups.add(new Block(rising.get(at).score(), good, end - at));
            at = end;
        }
        return groups;
    }

    /// The Wilson interval, which stays inside 0 and 1 however few pairs there are.
    private static double[] wilson(double rate, int pairs) {
        double z2 = Z_90 * Z_90;
        double middle = (rate + z2 / (2 * pairs)) / (1 + z2 / pairs);
        double half = Z_90 / (1 + z2 / pairs) * Math.sqrt(rate * (1 - rate) / pairs + z2 / (4.0 * pairs * pairs));
        return new double[] {Math.max(0, middle - half), Math.min(1, middle + half)};
    }

    /// The cuts that keep the absolute error of the grade smallest, found exactly one after the other by sweeping.
    private static List<Double> grades(List<Observed> rising) {
        int n = rising.size();
        double[][] best = new double[4][n + 1];
        int[][] from = new int[4][n + 1];
        for (int grade = 0; grade < 4; grade++) {
            Arrays.fill(best[grade], Double.POSITIVE_INFINITY);
        }
        double sum = 0;
        best[0][0] = 0;
        for (int i = 1; i <= n; i++) {
            sum += Math.abs(rising.get(i - 1).level() - 1);
            best[0][i] = sum;
        }
        for (int grade = 1; grade < 4; grade++) {
            double open = best[grade - 1][0];
            int start = 0;
            double cost = 0;
            best[grade][0] = open;
            for (int i = 1; i <= n; i++) {
                cost += Math.abs(rising.get(i - 1).level() - (grade + 1));
                best[grade][i] = open + cost;
                from[grade][i] = start;
                boolean mayCut =
                        i == n || rising.get(i).score() != rising.get(i - 1).score();
                if (mayCut && best[grade - 1][i] < open + cost) {
                    open = best[grade - 1][i];
                    cost = 0;
                    start = i;
                    best[grade][i] = open;
                    from[grade][i] = i;
                }
            }
        }
        double[] cuts = new double[3];
        int end = n;
        for (int grade = 3; grade >= 1; grade--) {
            int start = from[grade][end];
            cuts[grade - 1] = start >= n ? Double.MAX_VALUE : rising.get(start).score();
            end = start;
        }
        return java.util.stream.DoubleStream.of(cuts).boxed().toList();
    }
}
