package org.duijie.api.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.duijie.matcher.evaluation.JudgedSet;
import org.duijie.matcher.evaluation.NeedsFolder;
import org.duijie.matcher.evaluation.RankerTraining;
import org.duijie.models.onnx.OnnxEncoder;
import org.duijie.models.rank.RankModel;
import org.duijie.models.rank.RankModelFile;
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

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        List<JudgedSet> sets = folders.stream().map(NeedsFolder::read).toList();
        try (OnnxEncoder encoder = OnnxEncoder.chinese()) {
            RankModel model = new RankerTraining(encoder, seed).train(sets);
            RankModelFile.write(model, out);
            PrintWriter printer = spec.commandLine().getOut();
            printer.printf(
                    "%s: %d needs, %d pairs, %d trees, written to %s%n",
                    model.id(),
                    model.card().needs(),
                    model.card().pairs(),
                    model.forest().trees().size(),
                    out);
            model.card().metrics().forEach((name, value) -> printer.printf(Locale.ROOT, "  %-10s %.4f%n", name, value));
            printer.flush();
        }
        return 0;
    }
}
