package org.duijie.bench.relevance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duijie.bench.Progress;
import org.duijie.bench.ResultPage;
import org.duijie.client.program.Program;

/// Measures every retriever on the seeds' judgements and on the real ones, where those are, and compares the figures
/// with those that were written down.
public final class RelevanceBench {
    static final List<String> RETRIEVERS = List.of("bm25", "dense", "hybrid", "full");
    private static final int SEEDS = 5;
    /// What is left out, one after another; the groups of features have these words in `evaluate --without`.
    private static final List<String> GROUPS = List.of("words", "meaning", "list", "lessons", "structured");
    /// The other ways to learn an order, by their words in `evaluate --ranker`.
    private static final List<String> RANKERS =
            List.of("lambdarank", "regression", "classification", "forest", "linear");

    private final Progress progress;
    private final Runs runs;
    private final List<String> failed = new ArrayList<>();

    public RelevanceBench(Progress progress) {
        this.progress = progress;
        this.runs = new Runs(new Program(Program.checkout()), progress);
    }

    /// Writes the page, then either takes all figures as expected from now on or says which ones moved.
    ///
    /// @return whether every figure is as expected
    public boolean run(boolean update) throws IOException {
        ResultPage page = new ResultPage("Relevance on human judgements", "./duijie bench relevance");
        page.paragraph(
                "`bm25`, `dense` and `hybrid` are the peers in the same run: words alone, meaning alone, and the two fused."
                        + " `full` is the program as it is used. Rerank figures (ndcg@10, map, pairwise) order each need's own"
                        + " judged offers; recall figures search the whole pool; grade, ece and brier are about the numbers"
                        + " that are shown. Of loss, ece and brier less is better. Rows marked as published are of others.");
        List<EvalSet> sets = EvalSet.all();
        seeds(page, sets.getFirst().metrics());
        for (EvalSet set : sets) {
            page.heading(set.name());
            Optional<Path> folder = EvalSet.folder(set.name());
            if (folder.isEmpty()) {
                page.paragraph("Not measured: data absent (`%s/%s`, or the folder that DUIJIE_EVAL names)."
                        .formatted(EvalSet.PLACE, set.name()));
            } else if (set.folds()) {
                needs(page, set, folder.get());
            } else {
                others(page, set, folder.get());
            }
        }
        List<String> moved = new ArrayList<>(failed);
        moved.addAll(update ? take() : compare());
        page.heading("Figures that must not move unnoticed");
        page.paragraph(
                moved.isEmpty()
                        ? "Every figure in `bench/regressions` whose data are present is as expected."
                        : "Not as `bench/regressions` expects: " + String.join("; ", moved) + ".");
        moved.forEach(progress::say);
        progress.say("wrote %s".formatted(page.write("relevance.md")));
        return moved.isEmpty();
    }

    private void seeds(ResultPage page, List<String> metrics) {
        EvalSet set = new EvalSet(Experiment.SEEDS_JUDGED, false, metrics, Map.of(), Map.of(), "", List.of());
        List<Measured> measured = everyRetriever(Program.checkout().resolve(Experiment.SEEDS_JUDGED));
        page.heading(set.name()).paragraph(summary(measured.getLast()));
        new SetSection(page, set).measured(measured);
    }

    private void others(ResultPage page, EvalSet set, Path folder) {
        List<Measured> measured = everyRetriever(folder);
        Measured full = measured.getLast();
        page.paragraph(summary(full));
        SetSection section = new SetSection(page, set);
        section.measured(measured);
        section.goals(full);
        section.aboveSingleRetrievers(full, measured.subList(0, 2));
    }

    private void needs(ResultPage page, EvalSet set, Path folder) {
        List<Measured> measured = new ArrayList<>(everyRetriever(folder));
        page.paragraph(summary(measured.getLast()));
        if (measured.getLast().seen()) {
            page.paragraph(
                    "The shipped model was trained on these needs, so its row `full` says how well it remembers. What it"
                            + " would do on new needs is the row of folds: nothing there is scored by a model that saw its need.");
        }
        runs.prepare(folder, bySeed());
        List<Measured> seeds =
                bySeed().stream().map(options -> runs.of(folder, options)).toList();
        Measured folds = Measured.mean("full, 5 folds, mean of seeds 1 to %d".formatted(SEEDS), seeds);
        List<Measured> singles = List.copyOf(measured.subList(0, 2));
        measured.add(folds);
        SetSection section = new SetSection(page, set);
        section.measured(measured);
        section.goals(folds);
        section.aboveSingleRetrievers(folds, singles);
        compared(page, section, folder, "Each group of features left out (5 folds, seed 1)", "--without", GROUPS);
        compared(page, section, folder, "Other ways to learn the order (5 folds, seed 1)", "--ranker", RANKERS);
    }

    private static List<List<String>> bySeed() {
        List<List<String>> options = new ArrayList<>();
        for (int seed = 1; seed <= SEEDS; seed++) {
            options.add(List.of("--folds", "5", "--seed", String.valueOf(seed)));
        }
        return options;
    }

    private void compared(
            ResultPage page, SetSection section, Path folder, String title, String option, List<String> words) {
        List<List<String>> configurations = words.stream()
                .map(word -> {
                    List<String> options = new ArrayList<>(Experiment.FOLDS);
                    options.addAll(List.of(option, word));
                    return List.copyOf(options);
                })
                .toList();
        page.subheading(title);
        try {
            runs.prepare(folder, configurations);
        } catch (IllegalStateException failure) {
            failed.add("%s: %s".formatted(title, failure.getMessage()));
            page.paragraph("Not measured: " + failure.getMessage());
            return;
        }
        section.compared(
                runs.of(folder, Experiment.FOLDS),
                configurations.stream()
                        .map(options -> runs.of(folder, options)
                                .named(String.join(" ", options.subList(options.size() - 2, options.size()))))
                        .toList());
    }

    private List<Measured> everyRetriever(Path folder) {
        List<List<String>> configurations = RETRIEVERS.reversed().stream()
                .map(retriever -> List.of("--retriever", retriever))
                .toList();
        runs.prepare(folder, configurations);
        return RETRIEVERS.stream()
                .map(retriever -> runs.of(folder, List.of("--retriever", retriever)))
                .toList();
    }

    private static String summary(Measured full) {
        return "%d questions, %d documents; model `%s`%s."
                .formatted(
                        full.queries(),
                        full.documents(),
                        full.model(),
                        full.seen()
                                ? ", which has seen this folder (needs marked as held are counted alone, if there are any)"
                                : "");
    }

    private List<String> take() throws IOException {
        for (Experiment experiment : Experiment.all()) {
            Optional<Path> folder = experiment.folder();
            if (folder.isPresent()) {
                Path file = Regression.file(experiment.name());
                experiment.taken(folder.get(), runs).write(file);
                progress.say("expects these figures from now on: %s".formatted(file));
            } else {
                progress.say("%s: not measured: data absent".formatted(experiment.name()));
            }
        }
        return List.of();
    }

    private List<String> compare() throws IOException {
        List<String> moved = new ArrayList<>();
        for (Experiment experiment : Experiment.all()) {
            Optional<Path> folder = experiment.folder();
            Path file = Regression.file(experiment.name());
            if (folder.isEmpty()) {
                progress.say("%s: not measured: data absent".formatted(experiment.name()));
            } else if (!Files.exists(file)) {
                moved.add("%s: no figures are written down; take them with --update".formatted(experiment.name()));
            } else {
                moved.addAll(experiment.deviations(Regression.read(file), folder.get(), runs));
            }
        }
        return moved;
    }
}
