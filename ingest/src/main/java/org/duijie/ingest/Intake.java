package org.duijie.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.duijie.domain.RecordKind;
import org.duijie.ingest.heading.Detection;
import org.duijie.ingest.heading.Headings;
import org.duijie.ingest.normal.Finding;
import org.duijie.ingest.normal.Lexicon;
import org.duijie.ingest.normal.Result;
import org.duijie.ingest.normal.RowNormaliser;
import org.duijie.ingest.normal.Settings;
import org.duijie.ingest.source.Raw;
import org.duijie.ingest.source.RowSource;
import org.duijie.ingest.source.SourceFault;

/// The one door into the catalogue for files. Stateless and safe for use by many threads; dear to build, so keep it.
public final class Intake {
    private final Lexicon lexicon;

    public Intake(Taxonomies taxonomies) {
        this.lexicon = new Lexicon(Headings.shipped(), taxonomies::require);
    }

    /// What was read, once the last row is out.
    ///
    /// @param notices what concerns the file and not one row: unknown headings, dropped personal columns
    public record Reading(RecordKind kind, int rows, List<Note> notices) {
        public Reading {
            notices = List.copyOf(notices);
        }
    }

    /// Reads `file` (.csv, .tsv, .jsonl, .ndjson or .json by its name) and hands every row to `sink`, in the order of
    /// the
    /// file, one at a time.
    public Reading read(Path file, IntakeOptions options, Consumer<Outcome> sink) throws UnreadableSource {
        Lexicon words = lexicon(options);
        Headings headings = words.headings();
        try (RowSource source = RowSource.open(file, line -> isHeading(line, options, headings))) {
            requireHeadings(file, source.headings());
            RecordKind kind = kind(file, options, headings, source.headings());
            FileColumns columns = new FileColumns(headings, kind, source.headings());
            requireStatement(file, options, columns);
            RowNormaliser normaliser = new RowNormaliser(words, settings(file, options, kind, source));
            int rows = 0;
            for (Optional<Raw> raw = source.next(); raw.isPresent(); raw = source.next()) {
                rows++;
                sink.accept(
                        switch (raw.get()) {
                            case Raw.Row row -> outcome(row.line(), normaliser.read(row, columns.of(row)));
                            case Raw.Broken row ->
                                new Outcome.Rejected(row.line(), "", row.code(), row.message(), Optional.empty());
                        });
            }
            return new Reading(kind, rows, columns.notices());
        } catch (SourceFault fault) {
            throw new UnreadableSource(fault.code(), String.valueOf(fault.getMessage()), fault);
        }
    }

    private static boolean isHeading(List<String> line, IntakeOptions options, Headings headings) {
        return options.kind()
                .map(kind -> headings.columns(kind, line).has("title"))
                .orElseGet(() -> headings.detect(line) instanceof Detection.Certain);
    }

    private Lexicon lexicon(IntakeOptions options) throws UnreadableSource {
        if (options.mapping().isEmpty()) {
            return lexicon;
        }
        Path mapping = options.mapping().get();
        try {
            return lexicon.with(lexicon.headings().extendedBy(mapping));
        } catch (IOException e) {
            throw new UnreadableSource(
                    "source.mapping", "the mapping file %s cannot be used: %s".formatted(mapping, firstLine(e)), e);
        }
    }

    private static String firstLine(IOException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("it cannot be read");
    }

    private static void requireHeadings(Path file, List<String> written) throws UnreadableSource {
        if (written.isEmpty()) {
            throw new UnreadableSource(
                    "source.empty",
                    "%s has no headings and no rows that can be read: it needs a heading line, or JSON objects"
                            .formatted(file));
        }
    }

    private static RecordKind kind(Path file, IntakeOptions options, Headings headings, List<String> written)
            throws UnreadableSource {
        if (options.kind().isPresent()) {
            RecordKind kind = options.kind().get();
            if (!headings.columns(kind, written).has("title")) {
                throw new UnreadableSource(
                        "source.kind",
                        "%s has no column “%s”, which every row of %s needs: its headings are %s"
                                .formatted(file, headings.usual(kind, "title"), name(kind), some(written)));
            }
            return kind;
        }
        return switch (headings.detect(written)) {
            case Detection.Certain certain -> certain.kind();
            case Detection.Unclear unclear ->
                throw new UnreadableSource(
                        "source.kind",
                        "the headings of %s (%s) %s: say what the rows are (--type achievements, patents, researchers, challenges …)"
                                .formatted(file, some(written), doubt(unclear.candidates())));
        };
    }

    private static String doubt(List<RecordKind> candidates) {
        return candidates.isEmpty()
                ? "name no kind of record"
                : "fit " + candidates.stream().map(Intake::name).collect(Collectors.joining(" as well as "));
    }

    private static String name(RecordKind kind) {
        return kind.name().toLowerCase(Locale.ROOT) + "s";
    }

    private static String some(List<String> headings) {
        return headings.stream().limit(8).collect(Collectors.joining(", ")) + (headings.size() > 8 ? ", …" : "");
    }

    /// Without any statement every row would be refused for the same reason, so it is said once.
    private static void requireStatement(Path file, IntakeOptions options, FileColumns columns)
            throws UnreadableSource {
        if (options.attestedBy().isEmpty() && !columns.has("secrecy")) {
            throw new UnreadableSource(
                    "secrecy.unstated",
                    "%s says nowhere that its rows are public: add a column 密级 with 公开, or state who attests it with --attested-by NAME"
                            .formatted(file));
        }
    }

    private static Settings settings(Path file, IntakeOptions options, RecordKind kind, RowSource source) {
        return new Settings(
                kind,
                options.sourceSystem(),
                options.attestedBy(),
                options.ownerOrg(),
                options.harvestedAt().orElseGet(Instant::now),
                String.valueOf(file.getFileName()),
                Headings.unitIn(source.above()));
    }

    private static Outcome outcome(int line, Result result) {
        return switch (result) {
            case Result.Read read ->
                new Outcome.Accepted(
                        read.record(),
                        line,
                        read.remarks().stream()
                                .map(remark -> note(line, remark))
                                .toList());
            case Result.Refused refused ->
                new Outcome.Rejected(
                        line,
                        refused.why().field(),
                        refused.why().code(),
                        refused.why().message(),
                        Optional.of(refused.value()).filter(value -> !value.isEmpty()));
        };
    }

    private static Note note(int line, Finding remark) {
        return new Note(line, remark.field(), remark.code(), remark.message());
    }
}
