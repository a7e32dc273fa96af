package org.duijie.models.rank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class SplitTableTest {
    /// Trees of one leaf, of a few splits and of dozens; values on thresholds, beyond them, and no numbers at all.
    @Property(tries = 200)
    void a_forest_laid_out_for_scoring_gives_the_same_scores_to_the_last_bit(@ForAll long seed) {
        Random random = new Random(seed);
        Forest forest = Models.forest(random, random.nextInt(8));
        SplitTable table = new SplitTable(forest);

        assertThat(rows(random, forest))
                .allSatisfy(row -> assertThat(table.score(row)).isEqualTo(forest.score(row)));
    }

    private static List<double[]> rows(Random random, Forest forest) {
        List<double[]> rows = new ArrayList<>(
                Stream.generate(() -> Models.row(random)).limit(20).toList());
        for (Forest.Tree tree : forest.trees()) {
            double[] row = Models.row(random);
            row[Math.max(0, tree.feature[0])] = tree.threshold[0];
            rows.add(row);
        }
        rows.add(new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -0.0});
        return rows;
    }
}
