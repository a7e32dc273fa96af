package org.duijie.api.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.duijie.api.house.House;
import org.duijie.api.house.Importer;
import org.duijie.domain.RecordKind;
import org.duijie.domain.access.Viewer;
import org.duijie.ingest.IntakeOptions;
import org.duijie.ingest.Report;
import org.duijie.ingest.UnreadableSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Files into the catalogue.
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        description = "Reads catalogue files into a data folder; every row is accepted or its rejection is explained.")
final class IngestCommand implements Callable<Integer> {
    private static final String READABLE = ".*\\.(csv|tsv|jsonl|ndjson|json)";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE|DIR",
            description = "Files (.csv .tsv .jsonl .ndjson .json), or folders of such files.")
    private List<Path> sources = List.of();

    @Option(names = "--data", paramLabel = "DIR", description = "The data folder. Default: .duijie in the project.")
    private @Nullable Path data;

    @Option(names = "--config", paramLabel = "FILE", description = "A server's settings file, for data and database.")
    private @Nullable Path config;

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            converter = RecordKinds.class,
            description = "What the rows are: achievements, patents, researchers, challenges, organisations, alliances"
                    + " or pools. Default: by the headings.")
    private @Nullable RecordKind type;

    @Option(
            names = "--source",
            paramLabel = "NAME",
            description = "The name under which the source's keys are unique; a re-import needs the same. Default: the"
                    + " file's name.")
    private @Nullable String source;

    @Option(
            names = "--attested-by",
            paramLabel = "NAME",
            description = "Who states that the files hold no state secret, for rows that do not say so themselves.")
    private @Nullable String attestedBy;

    @Option(names = "--report", paramLabel = "FILE", description = "Write the report to this file, as JSON.")
    private @Nullable Path report;

    @Option(names = "--dry-run", description = "Read and report, store nothing.")
    private boolean dryRun;

    @Option(names = "--json", description = "Print the report as JSON.")
    private boolean json;

    @Override
    public Integer call() {
        List<Path> files = files();
        if (dryRun) {
            return finish(readAll(files, Importer.rehearsal()));
        }
        ServeConfig settings = ServeConfig.read(Optional.ofNullable(config))
                .with("data", Optional.ofNullable(data).map(Path::toString));
        try (House house = House.open(settings.data(), settings.database())) {
            Reports reports = readAll(files, Importer.into(house, new Viewer.Steward("ingest")));
            new VectorFilling(house, spec.commandLine().getErr()).run();
            return finish(reports);
        }
    }

    private Reports readAll(List<Path> files, Importer importer) {
        PrintWriter err = spec.commandLine().getErr();
        Reports reports = new Reports();
        for (Path file : files) {
            try {
                reports.add(importer.take(file, options(file), rows -> {
                    err.print("\r" + file.getFileName() + ": " + rows + " rows");
                    err.flush();
                }));
                err.println();
            } catch (UnreadableSource e) {
                reports.addUnreadable();
                err.println("duijie: " + file + ": " + e.getMessage());
            }
            err.flush();
        }
        return reports;
    }

    private IntakeOptions options(Path file) {
        IntakeOptions options = IntakeOptions.from(source == null ? String.valueOf(file.getFileName()) : source);
        IntakeOptions typed = type == null ? options : options.ofKind(type);
        return attestedBy == null ? typed : typed.attestedBy(attestedBy);
    }

    private int finish(Reports reports) {
        Report whole = reports.whole();
        if (report != null) {
            write(report, whole);
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(whole.toJson());
        } else {
            ReportLines.print(whole, out);
        }
        out.flush();
        return reports.exitCode();
    }

    private static void write(Path file, Report report) {
        try {
            Files.writeString(file, report.toJson());
        } catch (IOException e) {
            throw CommandFailure.failed("The report %s cannot be written (%s): name another file with --report."
                    .formatted(file, e.getMessage()));
        }
    }

    private List<Path> files() {
        List<Path> files = new ArrayList<>();
        for (Path source : sources) {
            if (source.toString().matches("https?:.*")) {
                throw CommandFailure.usage("Links are not read yet: fetch %s and give the file.".formatted(source));
            }
            if (Files.isDirectory(source)) {
                files.addAll(filesIn(source));
            } else if (Files.isReadable(source)) {
                files.add(source);
            } else {
                throw CommandFailure.failed("There is no readable file %s.".formatted(source));
            }
        }
        return files;
    }

    private static List<Path> filesIn(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> files = all.filter(file -> Files.isRegularFile(file)
                            && file.getFileName().toString().matches(READABLE))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw CommandFailure.failed("The folder %s holds no file that can be read.".formatted(folder));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
