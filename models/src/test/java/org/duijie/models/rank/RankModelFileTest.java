package org.duijie.models.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RankModelFileTest {
    @TempDir
    private Path folder;

    private Path file = Path.of("");
    private String json = "";

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("ranker.json");
        RankModelFile.write(Models.small(), file);
        json = Files.readString(file);
    }

    @Test
    void what_was_written_is_read_and_written_again_the_same() throws IOException {
        RankModel read = RankModelFile.read(file);
        Path again = folder.resolve("again.json");
        RankModelFile.write(read, again);

        assertThat(Files.readAllBytes(again)).isEqualTo(Files.readAllBytes(file));
        assertThat(read.card()).isEqualTo(Models.card());
        assertThat(read.calibration()).isEqualTo(Models.calibration());
        assertThat(read.base()).isEqualTo(Models.small().base());
        Random random = new Random(3);
        for (int i = 0; i < 50; i++) {
            double[] x = Models.row(random);
            assertThat(read.score(x)).isEqualTo(Models.small().score(x));
            assertThat(read.contributions(x)).isEqualTo(Models.small().contributions(x));
            assertThat(read.likelihood(read.score(x))).isEqualTo(Models.small().likelihood(read.score(x)));
        }
    }

    @Test
    void writing_replaces_the_file_and_leaves_no_other() throws IOException {
        RankModelFile.write(Models.small(), file);

        assertThat(folder).isDirectoryContaining(path -> path.equals(file));
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void another_format_is_refused_by_its_number() {
        refused(json.replace("\"format\":2", "\"format\":1"), "format 1", "format 2");
        refused(json.replace("\"format\":2,", ""), "format -1");
    }

    @Test
    void a_file_that_ends_early_is_refused() {
        for (int end = 0; end < json.length() - 1; end += 7) {
            refused(json.substring(0, end), file.toString());
        }
        refused(json.stripTrailing().substring(0, json.stripTrailing().length() - 1), "not a whole model file");
    }

    @Test
    void a_file_with_more_behind_it_is_refused() {
        refused(json + json, "not a whole model file");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"card\":{     | \"secret\":1,\"card\":{         | secret",
                "\"seed\":7     | \"seed\":7,\"speed\":9          | speed",
                "\"seed\":7,    | ''                              | seed",
                "\"id\":\"ranker-test\" | \"id\":null             | id",
                "\"features\":[ | \"features\":null,\"names\":[   | features",
                "\"intercept\": | \"start\":                      | intercept",
                "\"left\":[1    | \"left\":[0                     | node 0",
                "\"feature\":[  | \"feature\":[9,                 | one entry a node"
            })
    void a_file_that_says_other_things_is_refused(String written, String instead, String named) {
        assertThat(json).contains(written);
        refused(json.replaceFirst(java.util.regex.Pattern.quote(written), instead), "not a whole model file", named);
    }

    @Test
    void a_file_that_is_not_there_is_refused() {
        assertThatExceptionOfType(UnusableModel.class)
                .isThrownBy(() -> RankModelFile.read(folder.resolve("none.json")))
                .withMessageContaining("none.json");
    }

    @Test
    void other_features_are_refused_and_both_lists_named() {
        RankModel model = Models.small();

        assertThat(model.requireFeatures(List.of("f0", "f1", "f2", "f3"))).isSameAs(model);
        assertThatExceptionOfType(UnusableModel.class)
                .isThrownBy(() -> model.requireFeatures(List.of("f1", "f0", "f2", "f3")))
                .withMessageContaining("ranker-test")
                .withMessageContaining("[f0, f1, f2, f3]")
                .withMessageContaining("[f1, f0, f2, f3]");
    }

    @Test
    void a_tree_that_asks_for_a_feature_the_model_lacks_is_refused() {
        refused(json.replace("\"f0\",\"f1\",\"f2\",\"f3\"", "\"f0\""), "ranker-test", "has 1");
    }

    private void refused(String content, String... parts) {
        assertThatExceptionOfType(UnusableModel.class)
                .isThrownBy(() -> {
                    Files.writeString(file, content);
                    RankModelFile.read(file);
                })
                .satisfies(refusal -> assertThat(refusal).message().contains(parts));
    }
}
