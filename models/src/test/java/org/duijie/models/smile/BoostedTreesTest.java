package org.duijie.models.smile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.duijie.models.rank.Calibration;
import org.duijie.models.rank.Forest;
import org.duijie.models.rank.ModelCard;
import org.duijie.models.rank.RankModel;
import org.duijie.models.rank.RankModelFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import smile.data.DataFrame;
import smile.regression.GradientTreeBoost;

class BoostedTreesTest {
    private static final int FEATURES = 5;
    private static final BoostedTrees.Settings SMALL = new BoostedTrees.Settings(20, 4, 8, 5, 0.1, 0.7);

    @TempDir
    private Path folder;

    /// Rows of round and odd values, with many ties, and a target with steps and slopes.
    private static double[][] rows(Random random, int count) {
        double[][] x = new double[count][FEATURES];
        for (double[] row : x) {
            row[0] = random.nextInt(5);
            row[1] = random.nextGaussian();
            row[2] = random.nextDouble() * 1e-6;
            row[3] = random.nextInt(3) - 1;
            row[4] = 1e6 * random.nextGaussian();
        }
        return x;
    }

    private static double[] targets(double[][] x, Random random) {
        return IntStream.range(0, x.length)
                .mapToDouble(i -> x[i][0] + (x[i][1] > 0.3 ? 2 : 0) + x[i][3] * x[i][1] + 0.1 * random.nextGaussian())
                .toArray();
    }

    private static RankModel model(Forest forest) {
        return new RankModel(
                IntStream.range(0, FEATURES).mapToObj(i -> "f" + i).toList(),
                org.duijie.models.rank.Ranker.of(forest, FEATURES),
                new Calibration(List.of(new Calibration.Step(0, 0.5, 0, 1, 40)), List.of(1.0, 2.0, 3.0)),
                new ModelCard("test", "", 1, Map.of(), 1, 1, Map.of(), List.of()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void flattening_changes_no_prediction(long seed) {
        Random random = new Random(seed);
        double[][] x = rows(random, 400);
        double[] y = targets(x, random);
        GradientTreeBoost smile = BoostedTrees.train(x, y, SMALL, seed);
        Forest forest = BoostedTrees.flatten(smile, FEATURES, SMALL.shrinkage(), y);

        for (double[] row : rows(random, 300)) {
            assertThat(forest.score(row)).isCloseTo(BoostedTrees.predict(smile, row), within(1e-9));
        }
        for (double[] row : x) {
            assertThat(forest.score(row)).isCloseTo(BoostedTrees.predict(smile, row), within(1e-9));
        }
    }

    @Test
    void the_default_settings_flatten_as_well() {
        Random random = new Random(6);
        double[][] x = rows(random, 500);
        double[] y = targets(x, random);
        GradientTreeBoost smile = BoostedTrees.train(x, y, BoostedTrees.Settings.DEFAULT, 6);
        Forest forest = BoostedTrees.fit(x, y, BoostedTrees.Settings.DEFAULT, 6);

        assertThat(forest.trees()).hasSize(BoostedTrees.Settings.DEFAULT.trees());
        for (double[] row : rows(random, 100)) {
            assertThat(forest.score(row)).isCloseTo(BoostedTrees.predict(smile, row), within(1e-9));
        }
    }

    @Test
    void explanations_are_those_of_smile_times_shrinkage_and_trees() {
        Random random = new Random(7);
        double[][] x = rows(random, 300);
        double[] y = targets(x, random);
        GradientTreeBoost smile = BoostedTrees.train(x, y, SMALL, 7);
        RankModel model = model(BoostedTrees.flatten(smile, FEATURES, SMALL.shrinkage(), y));

        double[][] others = rows(random, 20);
        String[] names = model.features().toArray(String[]::new);
        for (int row = 0; row < others.length; row++) {
            double[] shap = smile.shap(DataFrame.of(others, names).get(row));
            double[] points = model.contributions(others[row]);
            for (int i = 0; i < FEATURES; i++) {
                assertThat(points[i]).isCloseTo(shap[i] * SMALL.shrinkage() * SMALL.trees(), within(1e-9));
            }
        }
    }

    @Test
    void base_and_contributions_add_up_to_smiles_own_prediction() {
        Random random = new Random(8);
        double[][] x = rows(random, 300);
        double[] y = targets(x, random);
        GradientTreeBoost smile = BoostedTrees.train(x, y, SMALL, 8);
        RankModel model = model(BoostedTrees.flatten(smile, FEATURES, SMALL.shrinkage(), y));

        for (double[] row : rows(random, 50)) {
            double total = model.base();
            for (double points : model.contributions(row)) {
                total += points;
            }
            assertThat(total).isCloseTo(BoostedTrees.predict(smile, row), within(1e-9));
        }
    }

    @Test
    void it_learns_what_there_is_to_learn() {
        Random random = new Random(9);
        double[][] x = rows(random, 1_000);
        double[] y = targets(x, random);
        Forest forest = BoostedTrees.fit(x, y, BoostedTrees.Settings.DEFAULT, 9);

        double[][] unseen = rows(random, 500);
        double[] truth = targets(unseen, random);
        double mean =
                IntStream.range(0, y.length).mapToDouble(i -> y[i]).average().orElseThrow();
        double error = 0;
        double spread = 0;
        for (int i = 0; i < unseen.length; i++) {
            error += Math.pow(truth[i] - forest.score(unseen[i]), 2);
            spread += Math.pow(truth[i] - mean, 2);
        }
        assertThat(error).isLessThan(0.1 * spread);
    }

    @Test
    void one_seed_gives_the_same_bytes_and_another_seed_other_trees() throws IOException {
        Random random = new Random(10);
        double[][] x = rows(random, 300);
        double[] y = targets(x, random);

        assertThat(bytes(BoostedTrees.fit(x, y, SMALL, 42))).isEqualTo(bytes(BoostedTrees.fit(x, y, SMALL, 42)));
        assertThat(bytes(BoostedTrees.fit(x, y, SMALL, 42))).isNotEqualTo(bytes(BoostedTrees.fit(x, y, SMALL, 43)));
    }

    private byte[] bytes(Forest forest) throws IOException {
        Path file = folder.resolve("model.json");
        RankModelFile.write(model(forest), file);
        return Files.readAllBytes(file);
    }
}
