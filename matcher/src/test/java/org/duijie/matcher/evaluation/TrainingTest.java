package org.duijie.matcher.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.duijie.matcher.HashingEncoder;
import org.duijie.matcher.Rankers;
import org.duijie.matcher.feature.FeatureSet;
import org.duijie.models.rank.RankModel;
import org.duijie.models.rank.RankModelFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrainingTest {
    @TempDir
    private Path folder;

    private JudgedSet set;
    private Evaluation evaluation;

    @BeforeEach
    void begin() throws IOException {
        set = NeedsFolder.read(Folders.write(folder.resolve("judged")));
        evaluation = new Evaluation(new HashingEncoder());
    }

    private RankModel trained(long seed) {
        return new RankerTraining(new HashingEncoder(), seed).train(List.of(set));
    }

    private byte[] bytes(RankModel model) throws IOException {
        Path file = folder.resolve("model.json");
        RankModelFile.write(model, file);
        return Files.readAllBytes(file);
    }

    @Test
    void one_seed_gives_the_same_bytes() throws IOException {
        assertThat(bytes(trained(3))).isEqualTo(bytes(trained(3)));
        assertThat(bytes(trained(3))).isNotEqualTo(bytes(trained(4)));
    }

    @Test
    void a_model_says_what_it_was_made_from_and_leaves_held_needs_out() {
        RankModel model = trained(3);

        assertThat(model.card().data()).isEqualTo(Map.of("judged", set.hash()));
        assertThat(model.card().needs()).isEqualTo(11);
        assertThat(model.card().pairs()).isEqualTo(11 * 12);
        assertThat(model.card().metrics()).containsKeys("ndcg@10", "map", "pairwise", "grade", "brier", "ece");
        assertThat(model.features()).isEqualTo(FeatureSet.names());
    }

    @Test
    void a_model_that_has_seen_a_folder_is_counted_on_its_held_needs_alone() {
        Evaluation.Result result = evaluation.measure(set, Retriever.FULL, trained(3));

        assertThat(result.seen()).isTrue();
        assertThat(result.queries()).isEqualTo(1);
        assertThat(evaluation.measure(set, Retriever.FULL, Rankers.small()).seen())
                .isFalse();
        assertThat(evaluation.measure(set, Retriever.FULL, Rankers.small()).queries())
                .isEqualTo(12);
    }

    @ParameterizedTest
    @EnumSource
    void every_retriever_has_its_figures(Retriever retriever) {
        Evaluation.Result result = evaluation.measure(set, retriever, Rankers.small());

        assertThat(result.documents()).isEqualTo(48);
        assertThat(result.metrics())
                .containsKeys("ndcg@10", "map", "pairwise", "recall@20", "recall@50", "recall@100", "candidates@300");
        assertThat(result.metrics().containsKey("grade")).isEqualTo(retriever == Retriever.FULL);
        assertThat(result.metrics().values()).allMatch(value -> value >= 0 && value <= 1);
        assertThat(result.metrics().get("pairwise")).isGreaterThan(0.6);
        assertThat(result.metrics().get("candidates@300")).isEqualTo(1);
    }

    @Test
    void folds_train_and_test_apart_and_repeat_for_a_seed() {
        Evaluation.Result once = evaluation.crossMeasure(set, Recipe.FULL, 3, 5);

        assertThat(once.metrics())
                .isEqualTo(evaluation.crossMeasure(set, Recipe.FULL, 3, 5).metrics());
        assertThat(once.seen()).isFalse();
        assertThat(once.queries()).isEqualTo(12);
        assertThat(once.metrics().get("pairwise")).isGreaterThan(0.7);
    }

    @Test
    void a_folder_without_judgements_to_learn_from_is_refused() {
        JudgedSet held = new JudgedSet(
                "held",
                "0",
                set.needs().stream().filter(JudgedSet.JudgedNeed::held).toList(),
                set.offers());

        assertThatExceptionOfType(UnreadableFolder.class)
                .isThrownBy(() -> new RankerTraining(new HashingEncoder(), 1).train(List.of(held)));
    }
}
