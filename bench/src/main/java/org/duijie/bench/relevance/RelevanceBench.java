package org.duijie.bench.relevance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.duijie.bench.Progress;
import org.duijie.bench.ResultPage;
import org.duijie.client.program.Program;
import org.duijie.matcher.evaluation.NeedsFolder;

/// Measures every retriever on the seeds' judgements and on the real ones, where those are.
public final class RelevanceBench {
    static final List<String> RETRIEVERS = List.of("bm25", "dense", "hybrid", "full");
    static final String SEEDS_JUDGED = "seeds/judged";
    static final String REGRESSION = "seeds-judged";
    private static final double TOLERANCE = 0.03;
    private static final int FOLDS = 5;
    private static final int SEEDS = 5;
    private static final List<String> METRICS = List.of(
            "ndcg@10",
            "map",
            "pairwise",
            "recall@20",
            "recall@50",
            "recall@100",
            "candidates@300",
            "grade",
            "ece",
            "brier");

    private final Progress progress;
    private final Program program = new Program(Program.checkout());

    public RelevanceBench(Progress progress) {
        this.progress = progress;
    }

    public void run(boolean update) throws IOException {
        ResultPage page = new ResultPage("Relevance on human judgements", "./duijie bench relevance");
        page.paragraph(
                "`bm25`, `dense` and `hybrid` are the peers in the same run: words alone, meaning alone, and the two fused"
                        + " by reciprocal rank. `full` is the program as it is used. Rerank figures (ndcg@10, map, pairwise)"
                        + " order each need's own judged offers; recall figures search the whole pool; grade, ece and brier"
                        + " are about the numbers that are shown.");
        List<Measured> seeds = seeds(page);
        real(page);
        progress.say("wrote %s".formatted(page.write("relevance.md")));
        if (update) {
            Path file = Regression.file(REGRESSION);
            regression(seeds).write(file);
            progress.say("expects these figures from now on: %s".formatted(file));
        }
    }

    private List<Measured> seeds(ResultPage page) {
        Path folder = Program.checkout().resolve(SEEDS_JUDGED);
        List<Measured> runs = everyRetriever(folder);
        page.heading("seeds/judged").paragraph(summary(runs)).table(headings(), rows(runs));
        return runs;
    }

    private void real(ResultPage page) {
        page.heading("needs-zh");
        Optional<Path> folder = realFolder();
        if (folder.isEmpty()) {
            page.paragraph(
                    "Not measured: data absent (`../shared/eval/needs-zh`, or the folder that DUIJIE_EVAL names).");
            return;
        }
        List<Measured> runs = everyRetriever(folder.get());
        page.paragraph(summary(runs));
        if (runs.getFirst().seen()) {
            page.paragraph(
                    "The shipped model was trained on these needs, so its row `full` says how well it remembers. What it"
                            + " would do on new needs is the row of %d folds: nothing there is scored by a model that saw its need."
                                    .formatted(FOLDS));
        }
        List<Measured> all = new ArrayList<>(runs);
        all.add(folds(folder.get()));
        page.table(headings(), rows(all));
    }

    private Measured folds(Path folder) {
        List<Measured> runs = new ArrayList<>();
        for (int seed = 1; seed <= SEEDS; seed++) {
            progress.say("%s in %d folds, seed %d of %d".formatted(folder.getFileName(), FOLDS, seed, SEEDS));
            runs.add(Measured.by(program, folder, "--folds", String.valueOf(FOLDS), "--seed", String.valueOf(seed)));
        }
        return Measured.mean("full, %d folds, mean of seeds 1 to %d".formatted(FOLDS, SEEDS), runs);
    }

    private List<Measured> everyRetriever(Path folder) {
        List<Measured> runs = new ArrayList<>();
        for (String retriever : RETRIEVERS) {
            progress.say("%s, %s".formatted(folder.getFileName(), retriever));
            runs.add(Measured.by(program, folder, "--retriever", retriever));
        }
        return runs;
    }

    private static Optional<Path> realFolder() {
        Path eval = Optional.ofNullable(System.getenv("DUIJIE_EVAL"))
                .map(Path::of)
                .orElseGet(() -> Program.checkout().resolve("../shared/eval").normalize());
        return Optional.of(eval.resolve("needs-zh")).filter(Files::isDirectory);
    }

    private static String summary(List<Measured> runs) {
        Measured full = runs.getLast();
        return "%d needs, %d offers; model `%s`%s."
                .formatted(
                        full.queries(),
                        full.documents(),
                        full.model(),
                        full.seen()
                                ? ", which has seen this folder (needs marked as held are counted alone, if there are any)"
                                : "");
    }

    private static List<String> headings() {
        List<String> headings = new ArrayList<>(List.of("configuration"));
        headings.addAll(METRICS);
        headings.add("seconds");
        return headings;
    }

    private static List<List<String>> rows(List<Measured> runs) {
        return runs.stream().map(RelevanceBench::row).toList();
    }

    private static List<String> row(Measured run) {
        List<String> cells = new ArrayList<>(List.of(run.config()));
        for (String metric : METRICS) {
            cells.add(Optional.ofNullable(run.metrics().get(metric))
                    .map(value -> String.format(Locale.ROOT, "%.3f", value))
                    .orElse(""));
        }
        cells.add(String.format(Locale.ROOT, "%.0f", run.seconds()));
        return cells;
    }

    private static Regression regression(List<Measured> runs) {
        SortedMap<String, SortedMap<String, Double>> expected = new TreeMap<>();
        for (int i = 0; i < runs.size(); i++) {
            expected.put(RETRIEVERS.get(i), Regression.rounded(runs.get(i).metrics()));
        }
        Measured full = runs.getLast();
        String hash = NeedsFolder.read(Program.checkout().resolve(SEEDS_JUDGED)).hash();
        return new Regression(SEEDS_JUDGED, hash, full.model(), full.queries(), full.documents(), TOLERANCE, expected);
    }
}
