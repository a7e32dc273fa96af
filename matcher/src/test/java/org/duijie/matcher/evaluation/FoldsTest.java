package org.duijie.matcher.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FoldsTest {
    /// By sha256sum: the digest of “7:n12” taken mod 5.
    @Test
    void anyone_can_repeat_the_split() {
        assertThat(Folds.of("n12", 7, 5)).isEqualTo(4);
        assertThat(Folds.of("需求一", 1, 3)).isEqualTo(2);
    }

    @Test
    void folds_are_of_like_size_and_change_with_the_seed() {
        Map<Integer, Integer> sizes = new TreeMap<>();
        IntStream.range(0, 1_000).forEach(i -> sizes.merge(Folds.of("n" + i, 1, 5), 1, Integer::sum));

        assertThat(sizes.keySet()).containsExactly(0, 1, 2, 3, 4);
        assertThat(sizes.values()).allMatch(size -> size > 150 && size < 250);
        assertThat(IntStream.range(0, 50).map(i -> Folds.of("n" + i, 1, 5)).toArray())
                .isNotEqualTo(
                        IntStream.range(0, 50).map(i -> Folds.of("n" + i, 2, 5)).toArray());
    }
}
