package org.duijie.models.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class ForestTest {
    private static Forest.Tree stump(int left, int right) {
        return new Forest.Tree(
                new int[] {0, -1, -1},
                new double[] {0.5, 0, 0},
                new int[] {left, -1, -1},
                new int[] {right, -1, -1},
                new double[] {0, 1, 5},
                new int[] {4, 3, 1});
    }

    @Test
    void a_value_at_the_threshold_goes_left() {
        Forest forest = new Forest(10, List.of(stump(1, 2), stump(2, 1)));

        assertThat(new Forest(10, List.of(stump(1, 2))).score(new double[] {0.5}))
                .isEqualTo(11);
        assertThat(new Forest(10, List.of(stump(1, 2))).score(new double[] {Math.nextUp(0.5)}))
                .isEqualTo(15);
        assertThat(forest.score(new double[] {0})).isEqualTo(16);
    }

    @Test
    void a_branch_leads_to_a_later_node() {
        assertThatIllegalArgumentException().isThrownBy(() -> stump(0, 2)).withMessageContaining("node 0");
        assertThatIllegalArgumentException().isThrownBy(() -> stump(1, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> stump(-1, 2));
    }

    @Test
    void a_node_that_no_row_came_by_explains_nothing_and_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Forest.Tree(
                        new int[] {-1}, new double[1], new int[1], new int[1], new double[1], new int[1]))
                .withMessageContaining("no training row");
    }

    @Test
    void all_arrays_have_one_entry_a_node() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Forest.Tree(
                        new int[] {-1}, new double[1], new int[1], new int[1], new double[2], new int[] {9}));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Forest.Tree(new int[0], new double[0], new int[0], new int[0], new double[0], new int[0]));
    }
}
