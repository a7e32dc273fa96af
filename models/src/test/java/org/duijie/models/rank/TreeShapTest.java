package org.duijie.models.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TreeShapTest {
    @Test
    void a_leaf_explains_itself() {
        Forest.Tree leaf = new Forest.Tree(
                new int[] {-1}, new double[1], new int[] {-1}, new int[] {-1}, new double[] {2.5}, new int[] {10});
        double[] phi = new double[1];
        TreeShap.add(leaf, new double[1], phi);

        assertThat(TreeShap.expectation(leaf)).isEqualTo(2.5);
        assertThat(phi).containsExactly(0);
    }

    @Test
    void one_split_moves_the_score_from_the_mean_to_its_side() {
        Forest.Tree stump = new Forest.Tree(
                new int[] {1, -1, -1},
                new double[] {0.5, 0, 0},
                new int[] {1, -1, -1},
                new int[] {2, -1, -1},
                new double[] {0, 1, 5},
                new int[] {4, 3, 1});
        double[] phi = new double[2];
        TreeShap.add(stump, new double[] {9, 0.5}, phi);

        assertThat(TreeShap.expectation(stump)).isEqualTo(2);
        assertThat(phi).containsExactly(0, -1);
    }

    @Property(tries = 300)
    void base_and_contributions_add_up_to_the_score(@ForAll long seed) {
        Random random = new Random(seed);
        RankModel model = Models.model(Models.forest(random, 1 + random.nextInt(30)));
        double[] x = Models.row(random);
        double total = model.base();
        for (double points : model.contributions(x)) {
            total += points;
        }

        assertThat(total).isCloseTo(model.score(x), within(1e-9));
    }

    @Property(tries = 300)
    void what_is_remembered_of_a_tree_is_what_it_would_say_afresh(@ForAll long seed) {
        Random random = new Random(seed);
        Forest.Tree tree = Models.tree(random);
        for (int row = 0; row < 20; row++) {
            double[] x = Models.row(random);
            double[] afresh = new double[Models.FEATURES];
            double[] remembered = new double[Models.FEATURES];
            TreeShap.add(tree, x, afresh);
            tree.explain(x, remembered);

            assertThat(remembered).containsExactly(afresh);
        }
    }

    /// Shapley's definition, over all subsets of features: slow, and beyond doubt.
    @Property(tries = 300)
    void contributions_are_shapley_values(@ForAll long seed) {
        Random random = new Random(seed);
        Forest.Tree tree = Models.tree(random);
        double[] x = Models.row(random);
        double[] phi = new double[Models.FEATURES];
        TreeShap.add(tree, x, phi);

        for (int feature = 0; feature < Models.FEATURES; feature++) {
            double expected = 0;
            for (int others = 0; others < 1 << Models.FEATURES; others++) {
                if ((others >> feature & 1) == 0) {
                    double gain = knowing(tree, 0, x, others | 1 << feature) - knowing(tree, 0, x, others);
                    expected += weight(Integer.bitCount(others)) * gain;
                }
            }
            assertThat(phi[feature]).isCloseTo(expected, within(1e-9));
        }
    }

    /// |S|! (n − |S| − 1)! / n!
    private static double weight(int known) {
        double orders = 1;
        for (int i = 0; i < known; i++) {
            orders *= (double) (known - i) / (Models.FEATURES - i);
        }
        return orders / (Models.FEATURES - known);
    }

    private static double knowing(Forest.Tree tree, int node, double[] x, int known) {
        int feature = tree.feature[node];
        if (feature < 0) {
            return tree.value[node];
        }
        int left = tree.left[node];
        int right = tree.right[node];
        if ((known >> feature & 1) == 1) {
            return knowing(tree, x[feature] <= tree.threshold[node] ? left : right, x, known);
        }
        double all = (double) tree.cover[left] + tree.cover[right];
        return (tree.cover[left] * knowing(tree, left, x, known) + tree.cover[right] * knowing(tree, right, x, known))
                / all;
    }

    @Property(tries = 100)
    void the_base_is_the_same_for_every_row(@ForAll long seed) {
        Random random = new Random(seed);
        Forest forest = Models.forest(random, 5);

        assertThat(Models.model(forest).base()).isEqualTo(Models.model(forest).base());
        assertThat(new Forest(2.5, List.of()).score(Models.row(random))).isEqualTo(2.5);
    }
}
