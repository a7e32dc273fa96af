package org.duijie.bench.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.apache.lucene.util.VectorUtil;
import org.duijie.domain.Disclosure;
import org.duijie.matcher.IndexDocument;
import org.junit.jupiter.api.Test;

class MadeOffersTest {
    private final MadeOffers offers =
            new MadeOffers(List.of("高导热石墨烯复合材料制备技术", "废水处理"), List.of(new float[] {1, 0}, new float[] {0, 1}));

    @Test
    void a_number_always_makes_the_same_offer() {
        assertThat(offers.document(7).record()).isEqualTo(offers.document(7).record());
        assertThat(offers.document(7).record()).isNotEqualTo(offers.document(8).record());
    }

    @Test
    void the_first_round_has_the_titles_as_they_are_and_later_ones_a_piece_of_another() {
        assertThat(offers.document(1).record().title().value()).isEqualTo("废水处理");
        assertThat(offers.document(3).record().title().value()).endsWith("的废水处理");
    }

    @Test
    void vectors_have_length_one_and_lie_nearest_to_their_own_title() {
        IndexDocument made = offers.document(2);
        for (float[] vector : List.of(
                made.common().wholes().get(Disclosure.PUBLIC),
                Objects.requireNonNull(made.common().titles().get(Disclosure.PUBLIC)))) {
            assertThat(VectorUtil.dotProduct(vector, vector)).isBetween(0.999f, 1.001f);
        }
        assertThat(Objects.requireNonNull(made.common().titles().get(Disclosure.PUBLIC))[0])
                .isGreaterThan(0.8f);
    }
}
