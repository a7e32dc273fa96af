package org.duijie.bench.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.duijie.bench.Progress;
import org.duijie.bench.ResultPage;
import org.duijie.client.program.Program;
import org.duijie.domain.CatalogueRecord;
import org.duijie.matcher.evaluation.JudgedSet;
import org.duijie.matcher.evaluation.NeedsFolder;
import org.duijie.models.Encoder;
import org.duijie.models.onnx.ShippedEncoders;
import org.duijie.models.rank.RankModel;
import org.duijie.models.rank.RankModelFile;

/// Whether the cited spans carry the score, what a stuffed record gains, and what hostile text costs.
public final class EvidenceBench {
    private static final int SEED = 7;
    private static final int DRAWS = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MOST_NEEDS = 60;
    private static final int SHOWN = 20;

    private final Progress progress;

    public EvidenceBench(Progress progress) {
        this.progress = progress;
    }

    public void run() throws IOException {
        ResultPage page = new ResultPage("Evidence", "./duijie bench evidence");
        RankModel model = RankModelFile.shipped();
        try (Encoder encoder = ShippedEncoders.bilingual()) {
            deletions(page, encoder, model);
            stuffing(page, encoder, model);
            hostile(page, encoder, model);
        }
        progress.say("wrote %s".formatted(page.write("evidence.md")));
    }

    private void deletions(ResultPage page, Encoder encoder, RankModel model) throws IOException {
        page.heading("Do the cited spans carry the score?")
                .paragraph(("The ten offers shown for a need, each scored again without its cited spans, and without"
                                + " as many spans of the same lengths at %d random places; vectors are made again, what"
                                + " the score compares with in the list stays as it was. A match is won if it loses"
                                + " more without the cited spans than without random ones on average; a tie, and a"
                                + " match that cites nothing, is not won. In brackets: 95 %% of bootstrap samples of"
                                + " needs.")
                        .formatted(DRAWS));
        List<CatalogueRecord> seeds = new SeedFolder(Program.checkout().resolve("seeds")).records();
        List<List<String>> rows = new ArrayList<>();
        rows.addAll(rows("seeds", seeds, SeedFolder.questions(seeds), encoder, model));
        Optional<Path> real = realFolder();
        if (real.isPresent()) {
            JudgedSet set = NeedsFolder.read(real.get());
            List<Question> judged = set.needs().stream()
                    .filter(need -> !need.grades().isEmpty())
                    .map(need -> new Question(need.id(), need.need()))
                    .toList();
            rows.addAll(rows("needs-zh, titles", List.copyOf(set.offers()), judged, encoder, model));
        }
        page.table(
                List.of(
                        "set",
                        "cut",
                        "needs",
                        "matches",
                        "cite nothing",
                        "cited",
                        "won",
                        "of single draws",
                        "loss",
                        "random loss"),
                rows);
        if (real.isEmpty()) {
            page.paragraph(
                    "needs-zh: not measured, data absent (`../shared/eval`, or the folder that DUIJIE_EVAL names).");
        }
    }

    private List<List<String>> rows(
            String name, List<CatalogueRecord> records, List<Question> all, Encoder encoder, RankModel model)
            throws IOException {
        List<Question> questions = new ArrayList<>(all);
        Collections.shuffle(questions, new Random(SEED));
        List<Question> asked = questions.subList(0, Math.min(MOST_NEEDS, questions.size()));
        progress.say("%s: %d of %d needs".formatted(name, asked.size(), all.size()));
        List<Deletion.Outcome> outcomes = new ArrayList<>();
        try (Shelf shelf = new Shelf(records, encoder, model)) {
            Deletion deletion = new Deletion(shelf, DRAWS, new Random(SEED));
            for (Question question : asked) {
                outcomes.addAll(deletion.of(question));
            }
        }
        List<List<String>> rows = new ArrayList<>();
        for (Deletion.Side side : Deletion.Side.values()) {
            rows.add(row(
                    name,
                    side,
                    outcomes.stream().filter(one -> one.side() == side).toList()));
        }
        return rows;
    }

    private static List<String> row(String name, Deletion.Side side, List<Deletion.Outcome> outcomes) {
        Share won = Share.of(outcomes, Deletion.Outcome::need, one -> one.won() ? 1 : 0);
        Share single = Share.of(
                outcomes,
                Deletion.Outcome::need,
                one -> (double) one.losses().stream()
                                .filter(loss -> one.loss() > loss)
                                .count()
                        / one.losses().size());
        return List.of(
                name,
                switch (side) {
                    case BOTH -> "both";
                    case OFFER -> "offer";
                    case NEED -> "need";
                },
                String.valueOf(
                        outcomes.stream().map(Deletion.Outcome::need).distinct().count()),
                String.valueOf(outcomes.size()),
                String.valueOf(outcomes.stream().filter(one -> one.cited() == 0).count()),
                percent(outcomes.stream()
                        .mapToDouble(Deletion.Outcome::cited)
                        .average()
                        .orElse(0)),
                "%s (%s–%s)".formatted(percent(won.mean()), percent(won.low()), percent(won.high())),
                percent(single.mean()),
                number(outcomes.stream()
                        .mapToDouble(Deletion.Outcome::loss)
                        .average()
                        .orElse(0)),
                number(outcomes.stream()
                        .mapToDouble(Deletion.Outcome::usual)
                        .average()
                        .orElse(0)));
    }

    private void stuffing(ResultPage page, Encoder encoder, RankModel model) throws IOException {
        JudgedSet set = NeedsFolder.read(Program.checkout().resolve("seeds/judged"));
        List<JudgedSet.JudgedNeed> held =
                set.needs().stream().filter(JudgedSet.JudgedNeed::held).toList();
        progress.say("stuffing, %d needs".formatted(held.size()));
        Map<Recipe, List<Stuffing.Gain>> gains = new EnumMap<>(Recipe.class);
        List<CatalogueRecord> records = List.copyOf(set.offers());
        try (Shelf shelf = new Shelf(records, encoder, model)) {
            Stuffing stuffing = new Stuffing(shelf, records, new Random(SEED));
            for (JudgedSet.JudgedNeed need : held) {
                stuffing.gains(need)
                        .forEach((recipe, gain) -> gains.computeIfAbsent(recipe, key -> new ArrayList<>())
                                .add(gain));
            }
        }
        page.heading("What does a stuffed record gain?")
                .paragraph(
                        "For each held need of `seeds/judged`, the first unrelated offer below the middle of its list"
                                + " of 200, stuffed in several ways, encoded and ranked again. Ranks and score gained"
                                + " (the score runs from 1 to 4; in the middle of a list a few hundredths part many"
                                + " offers), and how often it is shown then.")
                .table(
                        List.of("recipe", "ranks, median", "95 %", "most", "score, median", "among the first 20"),
                        gains.entrySet().stream().map(EvidenceBench::gained).toList());
    }

    private void hostile(ResultPage page, Encoder encoder, RankModel model) throws IOException {
        progress.say("hostile texts");
        List<CatalogueRecord> seeds = new SeedFolder(Program.checkout().resolve("seeds")).records();
        String honest = SeedFolder.questions(seeds).getFirst().need().whole();
        List<List<String>> rows = new ArrayList<>();
        try (Shelf shelf = new Shelf(seeds, encoder, model)) {
            Hostile hostile = new Hostile(shelf);
            hostile.match(honest);
            Hostile.texts(honest).forEach((name, text) -> {
                Hostile.Took took = hostile.match(text);
                if (took.longest().compareTo(PATIENCE) > 0) {
                    throw new IllegalStateException(
                            "matching %s took %s, more than %s".formatted(name, took.longest(), PATIENCE));
                }
                rows.add(List.of(
                        name,
                        String.valueOf(text.length()),
                        String.valueOf(took.longest().toMillis()),
                        String.valueOf(took.shown())));
            });
        }
        page.heading("What does hostile text cost?")
                .paragraph(
                        "Each text matched with the seeds three times in this process, encoder and all; the longest time. More than %d s would end this benchmark."
                                .formatted(PATIENCE.toSeconds()))
                .table(List.of("text", "characters", "ms", "offers shown"), rows);
    }

    private static List<String> gained(Map.Entry<Recipe, List<Stuffing.Gain>> entry) {
        List<Stuffing.Gain> gains = entry.getValue();
        List<Integer> ranks = gains.stream().map(Stuffing.Gain::ranks).sorted().toList();
        List<Double> scores = gains.stream().map(Stuffing.Gain::score).sorted().toList();
        long shown = gains.stream().filter(gain -> gain.place() <= SHOWN).count();
        return List.of(
                entry.getKey().toString(),
                String.valueOf(ranks.get(ranks.size() / 2)),
                String.valueOf(ranks.get((int) Math.ceil(ranks.size() * 0.95) - 1)),
                String.valueOf(ranks.getLast()),
                number(scores.get(scores.size() / 2)),
                "%d of %d".formatted(shown, gains.size()));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", share * 100);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static Optional<Path> realFolder() {
        Path eval = Optional.ofNullable(System.getenv("DUIJIE_EVAL"))
                .map(Path::of)
                .orElseGet(() -> Program.checkout().resolve("../shared/eval").normalize());
        return Optional.of(eval.resolve("needs-zh")).filter(Files::isDirectory);
    }
}
