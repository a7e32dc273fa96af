package org.duijie.bench.relevance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duijie.bench.ResultPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvalSetTest {
    private static final EvalSet SET = new EvalSet(
            "a-set",
            false,
            List.of("map", "loss", "hard"),
            Map.of("map", 0.5),
            Map.of("map", 0.6, "loss", 0.2, "hard", 0.7),
            "ideas.md",
            List.of(new EvalSet.Published("theirs", Map.of("map", 0.4))));

    @TempDir
    private Path folder;

    private static Measured run(String config, Map<String, Double> metrics) {
        return new Measured("a-set", "kind", config, "model", false, 3, 9, metrics, 1);
    }

    @Test
    void every_set_is_listed_once_and_wants_only_what_it_shows() {
        List<EvalSet> sets = EvalSet.all();

        assertThat(sets.stream().map(EvalSet::name))
                .containsExactly("needs-zh", "experts-en", "expertise-en", "cacm", "cranfield", "facets-en", "csl-zh");
        for (EvalSet set : sets) {
            Set<String> wanted = new HashSet<>(set.musts().keySet());
            wanted.addAll(set.aims().keySet());
            set.published().forEach(other -> wanted.addAll(other.figures().keySet()));
            assertThat(set.metrics()).as(set.name()).containsAll(wanted);
        }
    }

    @Test
    void of_errors_less_is_better_and_what_is_missing_has_missed() {
        assertThat(EvalSet.verdict("map", Optional.of(0.5), Optional.of(0.5))).isEqualTo("reached");
        assertThat(EvalSet.verdict("loss", Optional.of(0.3), Optional.of(0.2))).isEqualTo("**missed**");
        assertThat(EvalSet.verdict("loss", Optional.of(0.1), Optional.of(0.2))).isEqualTo("reached");
        assertThat(EvalSet.verdict("map", Optional.empty(), Optional.of(0.5))).isEqualTo("**missed**");
        assertThat(EvalSet.verdict("map", Optional.of(0.5), Optional.empty())).isEmpty();
    }

    @Test
    void a_section_shows_figures_of_others_and_what_was_wanted() {
        ResultPage page = new ResultPage("t", "c");
        SetSection section = new SetSection(page, SET);
        Measured single = run("bm25", Map.of("map", 0.58, "loss", 0.3));
        Measured full = run("full", Map.of("map", 0.55, "loss", 0.1));
        section.measured(List.of(single, full));
        section.goals(full);
        section.aboveSingleRetrievers(full, List.of(single));
        section.compared(full, List.of(single));

        assertThat(page.toString())
                .contains("| published: theirs | 0.400 |  |  |  |")
                .contains("| map | 0.550 | 0.500 | reached | 0.600 | **missed** |")
                .contains("| loss | 0.100 |  |  | 0.200 | reached |")
                .contains("| hard |  |  |  | 0.700 | **missed** |")
                .contains("Better than `full` in this run: `bm25` in map (0.580 beside 0.550).")
                .contains("0.580 (+0.030)")
                .contains("[ideas.md](ideas.md)");
    }

    @Test
    void a_folder_has_the_hash_of_its_files_names_and_bytes() throws Exception {
        Files.writeString(folder.resolve("b"), "two");
        Files.writeString(folder.resolve("a"), "one");
        String hash = Experiment.hash(folder);

        assertThat(hash).hasSize(64).isEqualTo(Experiment.hash(folder));
        Files.move(folder.resolve("a"), folder.resolve("c"));
        assertThat(Experiment.hash(folder)).isNotEqualTo(hash);
    }

    @Test
    void what_is_written_down_is_of_an_experiment_and_has_its_configurations() throws Exception {
        List<Experiment> written = Experiment.all().stream()
                .filter(experiment -> Files.exists(Regression.file(experiment.name())))
                .toList();

        assertThat(written).extracting(Experiment::name).contains("seeds-judged");
        for (Experiment experiment : written) {
            Regression regression = Regression.read(Regression.file(experiment.name()));
            assertThat(regression.set()).isEqualTo(experiment.set());
            assertThat(regression.expected())
                    .containsOnlyKeys(experiment.configurations().keySet());
        }
    }
}
