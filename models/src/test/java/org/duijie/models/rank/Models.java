package org.duijie.models.rank;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/// Models for tests: random trees whose covers add up, and a small whole model.
final class Models {
    static final int FEATURES = 4;

    private final Random random;
    private final List<Integer> feature = new ArrayList<>();
    private final List<Double> threshold = new ArrayList<>();
    private final List<Integer> left = new ArrayList<>();
    private final List<Integer> right = new ArrayList<>();
    private final List<Double> value = new ArrayList<>();
    private final List<Integer> cover = new ArrayList<>();

    private Models(Random random) {
        this.random = random;
    }

    static RankModel small() {
        return model(forest(new Random(1), 3));
    }

    static RankModel model(Forest forest) {
        return new RankModel(
                IntStream.range(0, FEATURES).mapToObj(i -> "f" + i).toList(),
                Ranker.of(forest, FEATURES),
                calibration(),
                card());
    }

    static Calibration calibration() {
        return new Calibration(
                List.of(new Calibration.Step(-1.5, 0.1, 0.02, 0.3, 40), new Calibration.Step(0.25, 0.7, 0.5, 0.9, 44)),
                List.of(-1.0, 0.0, Double.MAX_VALUE));
    }

    static ModelCard card() {
        return new ModelCard(
                "ranker-test", "by hand", 7, Map.of("b", "2", "a", "1"), 3, 84, Map.of("ndcg@10", 0.5), List.of("一"));
    }

    static Forest forest(Random random, int trees) {
        return new Forest(
                random.nextGaussian(),
                IntStream.range(0, trees).mapToObj(i -> tree(random)).toList());
    }

    static Forest.Tree tree(Random random) {
        Models builder = new Models(random);
        builder.add(5, 200);
        return new Forest.Tree(
                ints(builder.feature),
                doubles(builder.threshold),
                ints(builder.left),
                ints(builder.right),
                doubles(builder.value),
                ints(builder.cover));
    }

    static double[] row(Random random) {
        return random.doubles(FEATURES, -1, 1).toArray();
    }

    private int add(int depth, int rows) {
        int at = feature.size();
        feature.add(-1);
        threshold.add(0.0);
        left.add(-1);
        right.add(-1);
        value.add(random.nextGaussian());
        cover.add(rows);
        if (depth > 0 && rows > 1 && random.nextInt(5) > 0) {
            int goingLeft = 1 + random.nextInt(rows - 1);
            feature.set(at, random.nextInt(FEATURES));
            threshold.set(at, random.nextDouble() * 1.6 - 0.8);
            left.set(at, add(depth - 1, goingLeft));
            right.set(at, add(depth - 1, rows - goingLeft));
        }
        return at;
    }

    private static int[] ints(List<Integer> values) {
        return values.stream().mapToInt(Integer::intValue).toArray();
    }

    private static double[] doubles(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
