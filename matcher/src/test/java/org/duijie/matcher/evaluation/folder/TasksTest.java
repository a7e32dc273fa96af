package org.duijie.matcher.evaluation.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.assertj.core.data.Offset;
import org.duijie.matcher.evaluation.UnreadableFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every kind of folder, read and measured with scores by hand: a document scores the number that its title ends in,
/// or its text where it has no title.
class TasksTest {
    private static final Offset<Double> TOLERANCE = within(1e-12);

    @TempDir
    private Path folder;

    private static Task.Shelf byHand(List<Passage> documents) {
        return query -> documents.stream()
                .mapToDouble(document -> Double.parseDouble(
                        document.whole().lines().findFirst().orElse("").replaceAll("\\D*(\\d+)$", "$1")))
                .toArray();
    }

    private Path write(String file, String content) throws IOException {
        Files.writeString(folder.resolve(file), content);
        return folder;
    }

    private static void refused(Function<Path, Task> reader, Path folder, String... parts) {
        assertThatExceptionOfType(UnreadableFolder.class)
                .isThrownBy(() -> reader.apply(folder))
                .satisfies(refusal -> assertThat(refusal).message().contains(parts));
    }

    private void collection() throws IOException {
        write("corpus.jsonl", """
                {"_id":"a","title":"doc 4","text":"x"}
                {"_id":"b","title":"doc 3"}

                {"_id":"c","title":"doc 2","text":null}
                """);
        write("queries.jsonl", """
                {"_id":"q1","text":"one"}
                {"_id":"q2","text":"never answered"}
                """);
        write("qrels.tsv", "query-id\tcorpus-id\tscore\nq1\tb\t2\nq1\tc\t1\nq2\ta\t0\n");
    }

    @Test
    void a_collection_counts_the_queries_that_some_document_answers() throws IOException {
        collection();
        Task task = Collection.read(folder);
        double log3 = Math.log(3) / Math.log(2);

        assertThat(task.queries()).isEqualTo(1);
        assertThat(task.documents()).isEqualTo(3);
        Map<String, Double> metrics = task.measure(TasksTest::byHand).byName();
        assertThat(metrics).containsOnlyKeys("ndcg@10", "map", "recall@100").containsEntry("recall@100", 1.0);
        assertThat(metrics.get("ndcg@10")).isCloseTo((3 / log3 + 0.5) / (3 + 1 / log3), TOLERANCE);
        assertThat(metrics.get("map")).isCloseTo((1.0 / 2 + 2.0 / 3) / 2, TOLERANCE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "q1,b           | 2 cells; write query-id",
                "q1,nowhere,1   | “nowhere” is unknown",
                "q9,a,1         | “q9”",
                "q1,a,much      | “much” is no number",
                "q1,a,NaN       | is no number"
            })
    void a_bad_line_of_a_collection_says_what_to_do(String line, String problem) throws IOException {
        collection();
        write("qrels.tsv", "query-id\tcorpus-id\tscore\nq1\ta\t1\n" + line.replace(',', '\t') + "\n");
        refused(Collection::read, folder, "qrels.tsv line 3", problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"_id\":", "[]", "{\"title\":\"x\"}", "{\"_id\":\"b\",\"title\":7}"})
    void a_bad_document_is_named_by_its_line(String line) throws IOException {
        collection();
        write("corpus.jsonl", "{\"_id\":\"a\",\"title\":\"doc 4\"}\n" + line + "\n");
        refused(Collection::read, folder, "corpus.jsonl line 2");
    }

    @Test
    void columns_must_have_their_names() throws IOException {
        collection();
        write("qrels.tsv", "q1\ta\t1\n");
        refused(Collection::read, folder, "qrels.tsv line 1", "query-id");
        write("qrels.tsv", "");
        refused(Collection::read, folder, "qrels.tsv line 1", "query-id");
        Files.write(folder.resolve("qrels.tsv"), new byte[] {(byte) 0xFF, '\n'});
        refused(Collection::read, folder, "qrels.tsv is not UTF-8");
    }

    private void experts(String pairs) throws IOException {
        write("problems.jsonl", "{\"id\":\"p\",\"title\":\"problem\",\"abstract\":\"text\"}\n");
        write("researchers.jsonl", """
                {"id":"r1","papers":[{"title":"t 9","abstract":"a"},{"title":"t 8"},{"title":"t 7"},{"title":"t 6"},{"title":"t 5"},{"title":"t 1"}]}
                {"id":"r2","papers":[{"title":"t 6"},{"title":"t 6"}]}
                {"id":"r3","papers":[{"title":"t 7"}]}
                """);
        write("pairs.tsv", "problem\tbetter\tworse\tbetter_score\tworse_score\n" + pairs);
    }

    @Test
    void a_researcher_is_as_good_as_their_five_nearest_papers_and_loss_weighs_by_difference() throws IOException {
        experts("p\tr1\tr2\t5\t2\np\tr2\tr3\t3\t2\np\tr1\tr3\t4\t3\n");
        Task task = Experts.read(folder);

        assertThat(task.queries()).isEqualTo(3);
        assertThat(task.documents()).isEqualTo(3);
        Map<String, Double> metrics = task.measure(TasksTest::byHand).byName();
        assertThat(metrics).containsOnlyKeys("accuracy", "loss");
        assertThat(metrics.get("accuracy")).isCloseTo(1.5 / 3, TOLERANCE);
        assertThat(metrics.get("loss")).isCloseTo(1.5 / 5, TOLERANCE);
    }

    @Test
    void bad_pairs_of_researchers_say_what_to_do() throws IOException {
        experts("p\tr1\tr9\t5\t2\n");
        refused(Experts::read, folder, "pairs.tsv line 2", "researchers.jsonl");
        experts("p\tr1\tr2\t2\t2\n");
        refused(Experts::read, folder, "pairs.tsv line 2", "swap");
        experts("");
        write("researchers.jsonl", "{\"id\":\"r1\",\"papers\":[{}]}");
        refused(Experts::read, folder, "researchers.jsonl line 1", "no title");
        write("researchers.jsonl", "{\"id\":\"r1\",\"papers\":\"none\"}");
        refused(Experts::read, folder, "researchers.jsonl line 1", "no list");
    }

    private void expertise() throws IOException {
        write("papers.jsonl", """
                {"id":"a","title":"t 1","abstract":null}
                {"id":"b","title":"t 2","abstract":"x"}
                {"id":"c","title":"t 3"}
                """);
        write("researchers.jsonl", "{\"id\":\"r\",\"papers\":[\"a\"]}\n");
        write("profiles.json", "{\"one\":{\"r\":[\"a\"]},\"two\":{\"r\":[]}}");
        write("judgements.tsv", "researcher\tpaper\texpertise\nr\ta\t5.0\nr\tb\t4\nr\tc\t1.5\n");
    }

    /// Scores the title of the query itself, so that c is above b above a, as long as the profile has papers.
    @Test
    void expertise_is_the_mean_over_profiles_and_a_tie_is_half_wrong() throws IOException {
        expertise();
        Task task = Expertise.read(folder);

        assertThat(task.queries()).isEqualTo(3);
        Map<String, Double> metrics = task.measure(documents -> query -> documents.stream()
                        .mapToDouble(
                                document -> Double.parseDouble(query.title().substring(2)))
                        .toArray())
                .byName();
        assertThat(metrics).containsOnlyKeys("loss", "easy", "hard");
        assertThat(metrics.get("loss")).isCloseTo((1 + 0.5) / 2, TOLERANCE);
        assertThat(metrics.get("easy")).isCloseTo((0 + 0.5) / 2, TOLERANCE);
        assertThat(metrics.get("hard")).isCloseTo((0 + 0.5) / 2, TOLERANCE);
    }

    @Test
    void unknown_papers_and_researchers_of_expertise_are_refused() throws IOException {
        expertise();
        write("judgements.tsv", "researcher\tpaper\texpertise\nr\tz\t5\n");
        refused(Expertise::read, folder, "judgements.tsv line 2", "papers.jsonl");
        expertise();
        write("profiles.json", "{\"one\":{\"r\":[\"z\"]}}");
        refused(Expertise::read, folder, "profiles.json", "“z”");
        write("profiles.json", "[]");
        refused(Expertise::read, folder, "profiles.json line 1", "no JSON object");
    }

    private void facets(String judgements) throws IOException {
        write("papers.jsonl", """
                {"id":"q","title":"t 9","sentences":[["background","Known."],["objective","Wanted."],["method","Done."]]}
                {"id":"a","title":"t 3","sentences":[["method","Other."]]}
                {"id":"b","title":"t 2","sentences":[]}
                {"id":"c","title":"t 1","sentences":[]}
                """);
        write("judgements.tsv", "query\tfacet\tpaper\trelevance\n" + judgements);
    }

    @Test
    void a_facet_asks_with_its_own_sentences_and_ranks_its_own_pool() throws IOException {
        facets("q\tbackground\ta\t1\nq\tbackground\tb\t2\nq\tbackground\tc\t3\n");
        Facets facets = Facets.read(folder);
        Facets.Paper paper = java.util.Objects.requireNonNull(facets.papers().get("q"));

        assertThat(paper.on("background")).isEqualTo(new Passage("t 9", "Known. Wanted."));
        assertThat(paper.on("result")).isEqualTo(paper.whole());
        assertThat(facets.queries()).isEqualTo(1);
        assertThat(facets.documents()).isEqualTo(4);
        Map<String, Double> metrics = facets.measure(TasksTest::byHand).byName();
        assertThat(metrics).containsOnlyKeys("ndcg@20%", "map");
        assertThat(metrics.get("ndcg@20%")).isCloseTo(1.0 / 7, TOLERANCE);
        assertThat(metrics.get("map")).isCloseTo((1.0 / 2 + 2.0 / 3) / 2, TOLERANCE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "q,method,z,1  | “z” is unknown",
                "q,colour,a,1  | “colour” is no facet",
                "q,method,a,4  | write 0 to 3"
            })
    void a_bad_judgement_of_a_facet_says_what_to_do(String line, String problem) throws IOException {
        facets(line.replace(',', '\t') + "\n");
        refused(Facets::read, folder, "judgements.tsv line 2", problem);
    }

    @Test
    void a_sentence_needs_its_label() throws IOException {
        facets("");
        write("papers.jsonl", "{\"id\":\"q\",\"title\":\"t\",\"sentences\":[[\"method\"]]}");
        refused(Facets::read, folder, "papers.jsonl line 1", "[label, text]");
    }

    @Test
    void known_items_are_found_by_keywords_and_disciplines_by_title() throws IOException {
        write("corpus.jsonl", """
                {"_id":"a","title":"甲","text":"2","keywords":["k"],"discipline":"7"}
                {"_id":"b","title":"乙","text":"1","keywords":["k","l"],"discipline":"5"}
                """);
        Task task = KnownItems.read(folder);

        assertThat(task.queries()).isEqualTo(2);
        Map<String, Double> metrics = task.measure(TasksTest::byHand).byName();
        assertThat(metrics).containsOnlyKeys("mrr@10", "accuracy");
        assertThat(metrics.get("mrr@10")).isCloseTo((1 + 0.5) / 2, TOLERANCE);
        assertThat(metrics.get("accuracy")).isCloseTo(0.5, TOLERANCE);
        write("corpus.jsonl", "{\"_id\":\"a\",\"title\":\"甲\",\"text\":\"2\",\"keywords\":[\"k\"]}");
        refused(KnownItems::read, folder, "corpus.jsonl line 1", "“discipline”");
    }
}
