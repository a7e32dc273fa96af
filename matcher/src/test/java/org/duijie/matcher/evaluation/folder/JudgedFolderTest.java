package org.duijie.matcher.evaluation.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.duijie.matcher.evaluation.Retriever;
import org.duijie.matcher.evaluation.UnreadableFolder;
import org.duijie.models.Encoder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class JudgedFolderTest {
    @TempDir
    private Path folder;

    /// Two directions: about heat, or about anything else.
    private static final class HeatEncoder implements Encoder {
        private final List<String> asked = new ArrayList<>();

        @Override
        public String id() {
            return "heat";
        }

        @Override
        public int dimensions() {
            return 2;
        }

        @Override
        public List<float[]> encode(List<String> texts) {
            asked.addAll(texts);
            return texts.stream()
                    .map(text -> text.contains("heat") ? new float[] {1, 0} : new float[] {0, 1})
                    .toList();
        }

        @Override
        public void close() {}
    }

    @ParameterizedTest
    @CsvSource({
        "needs.jsonl achievements.jsonl judgements.tsv, true",
        "problems.jsonl researchers.jsonl pairs.tsv, false",
        "researchers.jsonl papers.jsonl profiles.json judgements.tsv, false",
        "papers.jsonl judgements.tsv, false",
        "corpus.jsonl queries.jsonl qrels.tsv, false",
        "corpus.jsonl, false"
    })
    void a_folder_is_known_by_its_exact_files(String files, boolean needs) throws IOException {
        for (String file : files.split(" ", -1)) {
            Files.writeString(folder.resolve(file), "");
        }
        assertThat(JudgedFolder.of(folder).needs()).isEqualTo(needs);

        Files.writeString(folder.resolve("notes.txt"), "");
        assertThatExceptionOfType(UnreadableFolder.class)
                .isThrownBy(() -> JudgedFolder.of(folder))
                .withMessageContainingAll("notes.txt", "exactly one of", "qrels.tsv", "profiles.json");
    }

    @Test
    void a_folder_that_is_none_is_refused() {
        assertThatExceptionOfType(UnreadableFolder.class)
                .isThrownBy(() -> JudgedFolder.of(folder.resolve("nowhere")))
                .withMessageContaining("is not a folder");
    }

    private void collection() throws IOException {
        Files.writeString(folder.resolve("corpus.jsonl"), """
                {"_id":"a","title":"waste heat recovery","text":"from a furnace"}
                {"_id":"b","title":"grain storage","text":"in silos"}
                {"_id":"c","title":"sound walls","text":"beside roads"}
                """);
        Files.writeString(folder.resolve("queries.jsonl"), "{\"_id\":\"q\",\"text\":\"recovery of heat\"}\n");
        Files.writeString(folder.resolve("qrels.tsv"), "query-id\tcorpus-id\tscore\nq\ta\t1\n");
    }

    @ParameterizedTest
    @EnumSource(Retriever.class)
    void every_retriever_finds_what_is_easy(Retriever retriever) throws IOException {
        collection();
        var result =
                JudgedFolder.of(folder).measureWith(retriever, language -> VectorCache.in(cache(), new HeatEncoder()));

        assertThat(result.kind()).isEqualTo("collection");
        assertThat(result.set()).isEqualTo(folder.getFileName().toString());
        assertThat(result.queries()).isEqualTo(1);
        assertThat(result.documents()).isEqualTo(3);
        assertThat(result.seen()).isFalse();
        assertThat(result.metrics()).containsEntry("ndcg@10", 1.0).containsEntry("map", 1.0);
    }

    @Test
    void a_folder_without_judgements_is_refused() throws IOException {
        collection();
        Files.writeString(folder.resolve("qrels.tsv"), "query-id\tcorpus-id\tscore\n");
        assertThatExceptionOfType(UnreadableFolder.class)
                .isThrownBy(() -> JudgedFolder.of(folder).measureWith(Retriever.BM25, language -> new HeatEncoder()))
                .withMessageContaining("no judgement that can be counted");
    }

    private Path cache() {
        return folder.resolveSibling(folder.getFileName() + "-cache");
    }

    @Test
    void a_text_is_encoded_once_and_a_torn_record_is_forgotten() throws IOException {
        HeatEncoder encoder = new HeatEncoder();
        VectorCache.in(folder, encoder).encode(List.of("heat", "cold", "heat"));
        assertThat(encoder.asked).containsExactly("heat", "cold");

        Path file = folder.resolve("heat.vectors");
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(whole, whole.length - 3));
        VectorCache reopened = VectorCache.in(folder, encoder);
        assertThat(reopened.encode(List.of("heat", "cold")).getLast()).containsExactly(0, 1);
        assertThat(encoder.asked).containsExactly("heat", "cold", "cold");
        assertThat(Files.readAllBytes(file)).isEqualTo(whole);
    }

    @Test
    void a_long_text_is_cut_between_sentences() {
        String sentence = "The furnace loses most of its heat through the flue gas. ";
        String text = sentence.repeat(45).strip();
        List<String> windows = Windows.of(text);

        assertThat(windows)
                .hasSizeGreaterThan(2)
                .allSatisfy(window -> assertThat(window.length()).isLessThanOrEqualTo(1_100));
        assertThat(String.join(" ", windows)).isEqualTo(text);
        assertThat(windows).allSatisfy(window -> assertThat(window).endsWith("."));
        assertThat(Windows.of("short")).containsExactly("short");
        assertThat(String.join("", Windows.of("x".repeat(5_000)))).isEqualTo("x".repeat(5_000));
    }
}
