package org.duijie.bench.segmenters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordIndexTest {
    @Test
    void a_document_with_the_rarer_word_comes_first_and_one_without_any_is_not_found() {
        WordIndex index = new WordIndex();
        index.add(List.of("电池", "热"));
        index.add(List.of("电池", "膜"));
        index.add(List.of("膜", "膜"));

        double[] scores = index.scores(List.of("热", "电池"));

        assertThat(Places.rank(scores, 0)).isEqualTo(1);
        assertThat(Places.rank(scores, 1)).isEqualTo(2);
        assertThat(Places.rank(scores, 2)).isGreaterThan(3);
    }

    @Test
    void the_ideal_order_has_gain_one() {
        assertThat(Places.ndcg(new double[] {3, 2, 1}, List.of(0, 1, 2), List.of(4, 2, 1)))
                .isEqualTo(1);
        assertThat(Places.ndcg(new double[] {1, 2, 3}, List.of(0, 1, 2), List.of(4, 2, 1)))
                .isLessThan(1);
    }
}
