package org.duijie.api.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.duijie.matcher.evaluation.Evaluation;
import org.duijie.matcher.evaluation.JudgedSet;
import org.duijie.matcher.evaluation.NeedsFolder;
import org.duijie.matcher.evaluation.RankerKind;
import org.duijie.matcher.evaluation.Recipe;
import org.duijie.matcher.evaluation.Retriever;
import org.duijie.matcher.evaluation.folder.JudgedFolder;
import org.duijie.matcher.feature.FeatureGroup;
import org.duijie.models.BilingualEncoder;
import org.duijie.models.Encoder;
import org.duijie.models.onnx.OnnxEncoder;
import org.duijie.models.onnx.ShippedEncoders;
import org.duijie.models.rank.RankModel;
import org.duijie.models.rank.RankModelFile;
import org.duijie.models.text.Glossary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Measures retrieval and ranking on a folder of human judgements.
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = "Measure search and ranking on a folder of human judgements: needs with achievements, experts,"
                + " expertise, facets, a collection with queries, or known items, told apart by their files.")
final class EvaluateCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "The folder of judgements, such as seeds/judged.")
    private Path folder = Path.of("seeds/judged");

    @Option(
            names = "--retriever",
            paramLabel = "bm25|dense|hybrid|full",
            description = "What to measure: words, meaning, both fused, or everything with the ranker (default: full).")
    private String retriever = "full";

    @Option(
            names = "--model",
            paramLabel = "FILE",
            description = "A model file; without it the shipped model is measured.")
    private Optional<Path> model = Optional.empty();

    @Option(
            names = "--folds",
            paramLabel = "K",
            description = "Train and test on K folds by need instead of measuring a model (2 to 20).")
    private int folds;

    @Option(
            names = "--ranker",
            paramLabel = "full|plain|lambdarank|regression|classification|forest|linear",
            description = "With --folds: how to learn the order (default: full, which is what ships).")
    private String ranker = RankerKind.FULL.word();

    @Option(
            names = "--without",
            paramLabel = "GROUP",
            split = ",",
            description = "With --folds: leave a group of features out: words, meaning, list, lessons, structured (all"
                    + " facts), or one of field, maturity, region, deal, freshness, numbers, links, evaluation.")
    private List<String> without = List.of();

    @Option(names = "--seed", paramLabel = "N", description = "The seed of folds and training (default: 1).")
    private long seed = 1;

    @Option(names = "--json", description = "Print one JSON object for machines.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws JsonProcessingException {
        Retriever chosen = retriever();
        if (folds != 0 && (folds < 2 || folds > 20)) {
            throw new ParameterException(spec.commandLine(), "--folds takes 2 to 20, not " + folds);
        }
        JudgedFolder judged = JudgedFolder.of(folder);
        if (!judged.needs()) {
            return withoutRanker(judged, chosen);
        }
        Recipe recipe = recipe();
        JudgedSet set = NeedsFolder.read(folder);
        try (Encoder encoder = remembering()) {
            Evaluation evaluation = new Evaluation(encoder);
            print(
                    folds == 0
                            ? evaluation.measure(set, chosen, ranker())
                            : evaluation.crossMeasure(set, recipe, folds, seed));
        }
        return 0;
    }

    /// Both encoders, of which only what was never encoded before is asked.
    private static Encoder remembering() {
        return new BilingualEncoder(
                JudgedFolder.remembering(ShippedEncoders.chinese()),
                JudgedFolder.remembering(ShippedEncoders.english()),
                Glossary.shipped());
    }

    private Recipe recipe() {
        RankerKind kind = RankerKind.of(ranker)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "--ranker takes full, plain, lambdarank, regression, classification, forest or linear, not “%s”"
                                .formatted(ranker)));
        Set<FeatureGroup> groups = EnumSet.noneOf(FeatureGroup.class);
        for (String word : without) {
            if (word.equals("structured")) {
                Arrays.stream(FeatureGroup.values())
                        .filter(FeatureGroup::structured)
                        .forEach(groups::add);
            } else {
                groups.add(FeatureGroup.of(word)
                        .orElseThrow(() -> new ParameterException(
                                spec.commandLine(), "--without takes a group of features, not “%s”".formatted(word))));
            }
        }
        Recipe recipe = new Recipe(kind, groups);
        if (folds == 0 && !recipe.equals(Recipe.FULL)) {
            throw new ParameterException(spec.commandLine(), "--ranker and --without train anew: they go with --folds");
        }
        return recipe;
    }

    private RankModel ranker() {
        return model.map(RankModelFile::read).orElseGet(RankModelFile::shipped);
    }

    private int withoutRanker(JudgedFolder judged, Retriever chosen) throws JsonProcessingException {
        if (folds != 0 || model.isPresent()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--folds and --model are for folders with needs.jsonl; no ranker is measured on " + folder);
        }
        print(judged.measure(chosen, language -> switch (language) {
            case CHINESE -> OnnxEncoder.chinese();
            case ENGLISH -> OnnxEncoder.english();
        }));
        return 0;
    }

    private Retriever retriever() {
        for (Retriever known : Retriever.values()) {
            if (known.name().toLowerCase(Locale.ROOT).equals(retriever)) {
                return known;
            }
        }
        throw new ParameterException(
                spec.commandLine(), "--retriever takes bm25, dense, hybrid or full, not “" + retriever + "”");
    }

    private void print(Evaluation.Result result) throws JsonProcessingException {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(new JsonMapper().writeValueAsString(result));
        } else {
            out.printf(
                    "%s (%s): %d queries, %d documents, %s, model %s%s%n",
                    result.set(),
                    result.kind(),
                    result.queries(),
                    result.documents(),
                    result.config(),
                    result.model(),
                    result.seen() ? " (trained on this folder; only its held needs are counted, if it has any)" : "");
            result.metrics().forEach((name, value) -> out.printf(Locale.ROOT, "  %-15s %.4f%n", name, value));
        }
        out.flush();
    }
}
