package org.duijie.matcher.evaluation.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.duijie.models.Encoder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What the signals of a shelf see in a few texts.
class ShelvesTest {
    private static final Offset<Double> TOLERANCE = within(1e-9);
    private static final List<Passage> DOCUMENTS = List.of(
            new Passage("heat pump", "a pump that moves heat"),
            new Passage("pump of heat", "heat is moved by a pump"),
            new Passage("grain silo", "grain is stored in a silo"),
            new Passage("silo walls", "walls of a silo for grain"));

    private static double[] words(List<String> texts, String query) {
        return new WordShelf(texts.stream().map(WordShelf::terms).toList()).scores(WordShelf.terms(query));
    }

    @Test
    void a_rare_word_counts_more_than_a_common_one_and_a_long_text_less_than_a_short_one() {
        double[] scores = words(List.of("pump valve", "pump gear", "pump gear shaft wheel"), "valve pump");

        assertThat(scores[0]).isGreaterThan(scores[1]);
        assertThat(scores[1]).isGreaterThan(scores[2]);
        assertThat(words(List.of("pump"), "valve")).containsExactly(0);
    }

    @Test
    void a_text_that_says_just_what_the_query_says_has_its_whole_own_weight() {
        Wording wording = new Wording(DOCUMENTS);

        assertThat(wording.share(DOCUMENTS.getFirst())[0]).isCloseTo(1, TOLERANCE);
        assertThat(wording.share(DOCUMENTS.getFirst())[2]).isZero();
        assertThat(wording.share(Passage.of("unheard"))).containsOnly(0);
    }

    @Test
    void two_words_together_say_more_than_apart() {
        Wording wording = new Wording(DOCUMENTS);
        double[] plain = wording.plain(Passage.of("heat pump"));
        double[] scores = wording.scores(Passage.of("heat pump"));

        assertThat(scores[0] - plain[0]).isGreaterThan(scores[1] - plain[1]);
    }

    @Test
    void neighbours_share_their_scores_by_how_near_they_are() {
        double[][] nearness = {{1, .6, .2, 0}, {.6, 1, 0, 0}, {.2, 0, 1, 0}, {0, 0, 0, 1}};
        Neighbourhood neighbourhood = Neighbourhood.of(4, document -> nearness[document].clone());

        double[] around = neighbourhood.around(new double[] {8, 4, 2, 9});
        assertThat(around[0]).isCloseTo(.75 * 4 + .25 * 2, TOLERANCE);
        assertThat(around[1]).isCloseTo(8, TOLERANCE);
        assertThat(around[3]).as("a document like no other").isZero();
    }

    @Test
    void terms_of_like_documents_are_topics() {
        Topics topics = new Wording(DOCUMENTS).topics();
        double[] scores = topics.scores(WordShelf.terms("grain"));

        assertThat(scores[2]).isGreaterThan(scores[0]);
        assertThat(Arrays.stream(scores).max().orElseThrow()).isLessThanOrEqualTo(1 + 1e-9);
    }

    /// Texts about heat point one way, others another, each a little aside.
    private record Pointing() implements Encoder {
        @Override
        public String id() {
            return "pointing";
        }

        @Override
        public int dimensions() {
            return 2;
        }

        @Override
        public List<float[]> encode(List<String> texts) {
            return texts.stream()
                    .map(text -> text.contains("heat") ? new float[] {1, .1f} : new float[] {.1f, 1})
                    .toList();
        }

        @Override
        public void close() {}
    }

    @ParameterizedTest
    @EnumSource(Part.class)
    void with_and_without_each_part_what_answers_a_question_comes_first(Part part) {
        for (Set<Part> parts : List.of(part.changed(), Part.full(), EnumSet.of(part))) {
            FusedShelf shelf = new FusedShelf(DOCUMENTS, new Pointing(), parts);
            for (Passage query : List.of(Passage.of("heat pump"), new Passage("heat pump", "moves heat"))) {
                double[] scores = shelf.scores(query);
                double[] likeness = shelf.likeness(query);
                assertThat(Math.min(scores[0], scores[1])).isGreaterThan(Math.max(scores[2], scores[3]));
                assertThat(Math.min(likeness[0], likeness[1])).isGreaterThan(Math.max(likeness[2], likeness[3]));
            }
        }
        assertThat(part.changed()).isNotEqualTo(Part.full());
        assertThat(part.description()).isNotBlank();
    }

    @Test
    void likeness_tells_a_good_question_from_a_poor_one() {
        FusedShelf shelf = new FusedShelf(DOCUMENTS, new Pointing(), Part.full());

        assertThat(shelf.likeness(new Passage("heat pump", "moves heat"))[0])
                .isGreaterThan(shelf.likeness(new Passage("heat of the day", "weather on a beach"))[0]);
    }

    @Test
    void figures_of_questions_drawn_again_are_weighed_as_often_as_they_come() {
        Means means = new Means();
        means.add("a", "loss", 1, 3);
        means.add("b", "loss", 0, 1);
        means.add("b", "hard", 0.5);

        assertThat(means.questions()).containsExactly("a", "b");
        assertThat(means.byName()).isEqualTo(Map.of("loss", 0.75, "hard", 0.5));
        assertThat(means.over(List.of("a", "b", "b", "b"))).isEqualTo(Map.of("loss", 0.5, "hard", 0.5));
        assertThat(means.over(List.of("a"))).containsOnlyKeys("loss");
    }
}
