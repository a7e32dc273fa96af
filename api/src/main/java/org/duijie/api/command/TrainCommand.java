package org.duijie.api.command;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duijie.domain.Offer;
import org.duijie.matcher.evaluation.JudgedSet;
import org.duijie.matcher.evaluation.NeedsFolder;
import org.duijie.matcher.evaluation.RankerTraining;
import org.duijie.models.CentredEncoder;
import org.duijie.models.Encoder;
import org.duijie.models.onnx.OnnxEncoder;
import org.duijie.models.onnx.ShippedEncoders;
import org.duijie.models.rank.RankModel;
import org.duijie.models.rank.RankModelFile;
import org.duijie.models.text.Writing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Trains the ranker and its calibration.
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description =
                "Train the ranking model from folders of human judgements. The same folders and seed give the same bytes.")
final class TrainCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "DIR",
            arity = "1..*",
            description = "Folders of judgements; needs marked “held” are left out.")
    private List<Path> folders = List.of();

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "Where to write the model file.")
    private Path out = Path.of("ranker.json");

    @Option(names = "--seed", paramLabel = "N", description = "The seed of folds and trees (default: 1).")
    private long seed = 1;

    @Option(
            names = "--centre",
            description = "Write the centre of the encoder's vectors over the folders' titles instead of a model.")
    private boolean centre;

    @Option(
            names = "--english",
            description = "With --centre: of the English encoder, over the folders' English titles and texts.")
    private boolean english;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        List<JudgedSet> sets = folders.stream().map(NeedsFolder::read).toList();
        PrintWriter printer = spec.commandLine().getOut();
        if (centre) {
            printer.println(writeCentre(sets));
        } else {
            train(sets, printer);
        }
        printer.flush();
        return 0;
    }

    private void train(List<JudgedSet> sets, PrintWriter printer) throws IOException {
        try (Encoder encoder = ShippedEncoders.bilingual()) {
            RankModel model = new RankerTraining(encoder, seed).train(sets);
            RankModelFile.write(model, out);
            print(model, printer);
        }
    }

    private String writeCentre(List<JudgedSet> sets) throws IOException {
        List<String> texts = sets.stream()
                .flatMap(set -> set.offers().stream())
                .flatMap(offer ->
                        english ? englishTexts(offer) : Stream.of(offer.title().value()))
                .distinct()
                .toList();
        try (Encoder encoder = english ? OnnxEncoder.english() : OnnxEncoder.chinese()) {
            Files.writeString(out, new JsonMapper().writeValueAsString(CentredEncoder.centre(encoder, texts)) + "\n");
            return "the centre of %d texts for %s, written to %s".formatted(texts.size(), encoder.id(), out);
        }
    }

    private static Stream<String> englishTexts(Offer offer) {
        String whole = offer.texts().stream().map(field -> field.text().value()).collect(Collectors.joining("\n"));
        return Writing.of(whole) == Writing.ENGLISH ? Stream.of(offer.title().value(), whole) : Stream.empty();
    }

    private void print(RankModel model, PrintWriter printer) {
        printer.printf(
                "%s: %d needs, %d pairs, %d trees, written to %s%n",
                model.id(),
                model.card().needs(),
                model.card().pairs(),
                model.ranker().forest().trees().size(),
                out);
        model.card().metrics().forEach((name, value) -> printer.printf(Locale.ROOT, "  %-10s %.4f%n", name, value));
    }
}
