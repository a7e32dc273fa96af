package org.duijie.models.smile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.duijie.models.rank.Forest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import smile.classification.GradientTreeBoost;
import smile.regression.RandomForest;

class RankersOfTreesTest {
    private static final BoostedTrees.Settings SMALL = new BoostedTrees.Settings(30, 3, 6, 5, 0.1, 0.7);

    /// Needs of twelve rows; what is good differs from need to need by more than it does within one.
    private static final class Lists {
        private final int[] needs = IntStream.range(0, 600).map(row -> row / 12).toArray();
        private final double[][] x = new double[600][3];
        private final int[] levels = new int[600];

        Lists(long seed) {
            Random random = new Random(seed);
            for (int row = 0; row < x.length; row++) {
                double usual = 5 * Math.sin(needs[row]);
                double merit = random.nextDouble();
                x[row] = new double[] {merit + 0.2 * random.nextGaussian(), usual, random.nextDouble()};
                levels[row] = 1 + (int) Math.min(3, merit * 4);
            }
        }

        double rightOrder(Forest forest) {
            long right = 0;
            long all = 0;
            for (int i = 0; i < x.length; i++) {
                for (int j = 0; j < x.length; j++) {
                    if (needs[i] == needs[j] && levels[i] > levels[j]) {
                        all++;
                        right += forest.score(x[i]) > forest.score(x[j]) ? 1 : 0;
                    }
                }
            }
            return (double) right / all;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void a_list_wise_loss_learns_the_order_within_a_need(long seed) {
        Lists lists = new Lists(seed);
        Forest forest = BoostedTrees.fitOrder(lists.x, lists.levels, lists.needs, SMALL, seed);

        assertThat(lists.rightOrder(forest)).isGreaterThan(0.85);
        assertThat(new Lists(seed + 10).rightOrder(forest)).isGreaterThan(0.8);
    }

    @Test
    void smiles_prediction_is_the_negative_of_the_residual() {
        Lists lists = new Lists(4);
        double[] y = Arrays.stream(lists.levels).asDoubleStream().toArray();
        LambdaRankLoss loss = new LambdaRankLoss(lists.levels, lists.needs);
        smile.regression.GradientTreeBoost model = BoostedTrees.train(lists.x, y, loss, SMALL, 4);
        Forest forest = BoostedTrees.flatten(model, 3, SMALL.shrinkage(), 0);

        for (int row = 0; row < y.length; row++) {
            assertThat(forest.score(lists.x[row])).isCloseTo(-loss.residual()[row], within(1e-9));
            assertThat(forest.score(lists.x[row])).isCloseTo(BoostedTrees.predict(model, lists.x[row]), within(1e-9));
        }
    }

    @Test
    void the_pull_on_a_list_is_up_for_the_better_and_adds_up_to_nothing() {
        LambdaRankLoss loss = new LambdaRankLoss(new int[] {1, 4, 2, 3, 3}, new int[] {0, 0, 0, 1, 1});
        double[] pull = loss.response();

        assertThat(pull[1]).isPositive();
        assertThat(pull[0]).isNegative();
        assertThat(pull[0] + pull[1] + pull[2]).isCloseTo(0, within(1e-12));
        assertThat(pull[3]).isZero();
        assertThat(pull[4]).isZero();
    }

    /// The pull is the slope of the cost where what is at stake is held fixed: one pair has one place to gain.
    @Test
    void the_pull_on_a_pair_is_what_burges_writes() {
        LambdaRankLoss loss = new LambdaRankLoss(new int[] {1, 3}, new int[] {0, 0});
        double atStake = 3 * (1 - Math.log(2) / Math.log(3)) / 3;
        assertThat(loss.response()[1]).isCloseTo(atStake / 2, within(1e-12));

        loss.residual()[1] = -2;
        assertThat(loss.response()[1]).isCloseTo(atStake / (1 + Math.exp(2)), within(1e-12));
        assertThat(loss.response()[0]).isCloseTo(-atStake / (1 + Math.exp(2)), within(1e-12));
    }

    @Test
    void a_list_of_one_level_pulls_nowhere() {
        LambdaRankLoss loss = new LambdaRankLoss(new int[] {2, 2, 1}, new int[] {0, 0, 1});
        assertThat(loss.response()).containsOnly(0);
        assertThat(loss.output(new int[] {0, 1, 2}, new int[] {1, 1, 1})).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void trees_that_classify_score_by_half_the_log_odds(long seed) {
        Lists lists = new Lists(seed);
        boolean[] good = good(lists);
        GradientTreeBoost model = ClassifiedTrees.train(lists.x, good, SMALL, seed);
        Forest forest = ClassifiedTrees.flatten(model, 3, SMALL.shrinkage(), good);

        for (double[] row : new Lists(seed + 20).x) {
            double[] odds = new double[2];
            int label = model.predict(
                    BoostedTrees.classFrame(new double[][] {row}, new boolean[] {true})
                            .get(0),
                    odds);
            assertThat(forest.score(row)).isCloseTo(0.5 * Math.log(odds[1] / odds[0]), within(1e-6));
            assertThat(label).isEqualTo(forest.score(row) > 0 ? 1 : 0);
        }
    }

    @Test
    void rows_of_one_class_leave_nothing_to_tell_apart() {
        Lists lists = new Lists(9);
        assertThat(ClassifiedTrees.fit(lists.x, new boolean[lists.levels.length], SMALL, 1)
                        .trees())
                .isEmpty();
    }

    private static boolean[] good(Lists lists) {
        boolean[] good = new boolean[lists.levels.length];
        for (int row = 0; row < good.length; row++) {
            good[row] = lists.levels[row] >= 3;
        }
        return good;
    }

    @Test
    void averaged_trees_flatten_without_changing_a_prediction() {
        Lists lists = new Lists(5);
        double[] y = Arrays.stream(lists.levels).asDoubleStream().toArray();
        RandomForest model = AveragedTrees.train(lists.x, y, 5);
        Forest forest = AveragedTrees.flatten(model, 3);

        for (double[] row : new Lists(6).x) {
            assertThat(forest.score(row)).isCloseTo(AveragedTrees.predict(model, row), within(1e-9));
        }
    }

    @Test
    void one_seed_gives_one_forest_whatever_its_kind() {
        Lists lists = new Lists(7);
        double[] y = Arrays.stream(lists.levels).asDoubleStream().toArray();
        boolean[] good = good(lists);
        double[] probe = new Lists(8).x[3];

        assertThat(BoostedTrees.fitOrder(lists.x, lists.levels, lists.needs, SMALL, 3)
                        .score(probe))
                .isEqualTo(BoostedTrees.fitOrder(lists.x, lists.levels, lists.needs, SMALL, 3)
                        .score(probe));
        assertThat(ClassifiedTrees.fit(lists.x, good, SMALL, 3).score(probe))
                .isEqualTo(ClassifiedTrees.fit(lists.x, good, SMALL, 3).score(probe));
        assertThat(AveragedTrees.fit(lists.x, y, 3).score(probe))
                .isEqualTo(AveragedTrees.fit(lists.x, y, 3).score(probe));
    }
}
