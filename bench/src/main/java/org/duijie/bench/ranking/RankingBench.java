package org.duijie.bench.ranking;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duijie.bench.Progress;
import org.duijie.bench.ResultPage;
import org.duijie.client.program.Program;
import org.duijie.matcher.evaluation.Beside;
import org.duijie.matcher.evaluation.CrossValidation;
import org.duijie.matcher.evaluation.Ideas;
import org.duijie.matcher.evaluation.NeedsFolder;
import org.duijie.matcher.evaluation.RankerKind;
import org.duijie.matcher.evaluation.Recipe;
import org.duijie.matcher.feature.FeatureGroup;
import org.duijie.models.Encoder;
import org.duijie.models.onnx.ShippedEncoders;

/// Compares rankers, leaves groups of features out, and tries ideas; in this process, so that a set is read once.
public final class RankingBench {
    private static final int FOLDS = 5;
    /// Ten rankers, each trained for every fold and seed: two seeds take some minutes.
    private static final List<Long> SEEDS_OF_NEEDS = List.of(1L, 2L);

    private static final List<Long> SEEDS_OF_FACTS = List.of(1L, 2L, 3L, 4L, 5L);
    private static final List<String> ORDER = List.of("ndcg@10", "map", "pairwise", "grade", "ece", "recall@100");
    private static final List<String> DIFFERENCES = List.of("ndcg@10", "map", "pairwise", "grade", "recall@100");
    private static final List<String> CANDIDATES = List.of("recall@100", "candidates@300");

    private final Progress progress;
    private final Path eval = Optional.ofNullable(System.getenv("DUIJIE_EVAL"))
            .map(Path::of)
            .orElseGet(() -> Program.checkout().resolve("../shared/eval").normalize());

    private final Supplier<Encoder> encoders;

    public RankingBench(Progress progress) {
        this(progress, ShippedEncoders::bilingual);
    }

    /// @param encoders where the encoder comes from, so that one that remembers may be used
    RankingBench(Progress progress, Supplier<Encoder> encoders) {
        this.progress = progress;
        this.encoders = encoders;
    }

    /// Rankers and ablations on needs-zh, and the facts on the seeds.
    public void rankers() throws IOException {
        ResultPage page = new ResultPage("Rankers and features", "./duijie bench rankers");
        page.paragraph(
                "Same features, same folds by need; the mean of seeds 1 and 2 on needs-zh, of 1 to 5 on the seeds. In brackets, the difference to `full`"
                        + " and its 90 % interval (paired bootstrap over needs). Facts are not among the features of"
                        + " needs-zh, which has titles only.");
        try (Encoder encoder = encoders.get()) {
            Path needs = eval.resolve("needs-zh");
            page.heading("needs-zh");
            if (Files.isDirectory(needs)) {
                compare(page, needs, encoder, Stream.concat(kinds(), texts()).toList(), SEEDS_OF_NEEDS);
            } else {
                page.paragraph("Not measured: data absent (`../shared/eval/needs-zh`).");
            }
            page.heading("seeds/judged");
            compare(page, Program.checkout().resolve("seeds/judged"), encoder, facts(), SEEDS_OF_FACTS);
        }
        progress.say("wrote %s".formatted(page.write("rankers.md")));
    }

    private void compare(ResultPage page, Path folder, Encoder encoder, List<Recipe> recipes, List<Long> seeds) {
        progress.say("%s: %d rankers".formatted(folder.getFileName(), recipes.size()));
        CrossValidation folds = CrossValidation.of(NeedsFolder.read(folder), encoder);
        table(page, "ranker", ORDER, folds.compare(recipes, FOLDS, seeds));
    }

    private static Stream<Recipe> kinds() {
        return Arrays.stream(RankerKind.values()).map(kind -> new Recipe(kind, Set.of()));
    }

    private static Stream<Recipe> texts() {
        return Arrays.stream(FeatureGroup.values())
                .filter(group -> !group.structured())
                .map(group -> new Recipe(RankerKind.FULL, Set.of(group)));
    }

    private static List<Recipe> facts() {
        List<FeatureGroup> structured = Arrays.stream(FeatureGroup.values())
                .filter(FeatureGroup::structured)
                .toList();
        List<Recipe> recipes = new ArrayList<>(List.of(
                Recipe.FULL, new Recipe(RankerKind.FULL, structured.stream().collect(Collectors.toSet()))));
        structured.forEach(group -> recipes.add(new Recipe(RankerKind.FULL, Set.of(group))));
        return recipes;
    }

    /// Ideas on needs-zh. They were chosen on seeds 11 and 12; these figures are of other folds.
    public void ideas() throws IOException {
        ResultPage page = new ResultPage("Ideas tried on needs-zh", "./duijie bench ideas");
        Path needs = eval.resolve("needs-zh");
        if (!Files.isDirectory(needs)) {
            page.paragraph("Not measured: data absent (`../shared/eval/needs-zh`).");
        } else {
            try (Encoder encoder = encoders.get()) {
                Ideas ideas = Ideas.of(NeedsFolder.read(needs), encoder, eval.resolve("csl-zh"));
                progress.say("ideas for candidates");
                page.heading("Candidates")
                        .paragraph("Another order of the whole pool before anything is ranked; nothing is trained.");
                table(page, "order", CANDIDATES, ideas.candidates());
                progress.say("ideas for the order");
                page.heading("Order")
                        .paragraph("One more signal each, learned with all others by the ranker `plain` (what ships,"
                                + " without its trees); five folds by need, the mean of seeds 1 and 2. What to try"
                                + " was chosen on seeds 11 and 12. In brackets, the difference to the program as"
                                + " it is and its 90 % interval (paired bootstrap over needs).");
                table(page, "signal", ORDER, ideas.order(FOLDS, List.of(1L, 2L)));
            }
        }
        progress.say("wrote %s".formatted(page.write("ideas-needs-zh.md")));
    }

    private static void table(ResultPage page, String first, List<String> figures, List<Beside> lines) {
        page.table(
                Stream.concat(Stream.of(first), figures.stream()).toList(),
                lines.stream()
                        .map(line -> Stream.concat(
                                        Stream.of(line.name()), figures.stream().map(figure -> cell(figure, line)))
                                .toList())
                        .toList());
    }

    private static String cell(String figure, Beside line) {
        String value = String.format(Locale.ROOT, "%.4f", line.figures().getOrDefault(figure, 0.0));
        Beside.Difference difference = line.differences().get(figure);
        if (difference == null || !(DIFFERENCES.contains(figure) || CANDIDATES.contains(figure))) {
            return value;
        }
        boolean isBase = difference.low() == 0 && difference.high() == 0;
        return isBase
                ? value
                : String.format(
                        Locale.ROOT,
                        "%s (%+.4f; %+.4f to %+.4f)",
                        value,
                        difference.mean(),
                        difference.low(),
                        difference.high());
    }
}
