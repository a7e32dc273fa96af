package org.duijie.api.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.duijie.domain.RecordKind;
import org.duijie.domain.access.Viewer;
import org.duijie.ingest.IntakeOptions;
import org.duijie.ingest.Outcome;
import org.duijie.ingest.Report;
import org.duijie.ingest.UnreadableSource;

/// The demonstration catalogue in `seeds/`. Organisations come first, because the others name them.
///
/// The digest of the files is remembered in the data folder, so that a second start reads nothing.
public final class SeedCatalogue {
    private static final String REMEMBERED = "seeds.sha256";
    private static final String SOURCE = "seeds";
    /// Not every part has a 密级 column; the statement for the others stands in the folder's README.
    private static final String ATTESTED_BY = "seeds/README.md";

    /// A part of the seeds: a file `name.csv`, `name.jsonl` … or a folder `name/`.
    private record Part(String name, RecordKind kind) {}

    private static final List<Part> PARTS = List.of(
            new Part("organisations", RecordKind.ORGANISATION),
            new Part("alliances", RecordKind.ALLIANCE),
            new Part("achievements", RecordKind.ACHIEVEMENT),
            new Part("patents", RecordKind.PATENT),
            new Part("researchers", RecordKind.RESEARCHER),
            new Part("challenges", RecordKind.CHALLENGE),
            new Part("pools", RecordKind.POOL));

    private final Path folder;

    public SeedCatalogue(Path folder) {
        this.folder = folder;
    }

    private record Source(Path file, RecordKind kind) {}

    /// Loads what is new. `say` is told one line a file that had faults.
    ///
    /// @return the number of rows that were read; 0 when nothing had changed
    public int load(House house, Consumer<String> say) {
        List<Source> sources = sources();
        if (sources.isEmpty()) {
            throw new IllegalArgumentException(
                    "The folder %s holds no seeds: run the demo from the project's folder, or give -Dduijie.home."
                            .formatted(folder));
        }
        String digest = digest(sources);
        Path memory = house.folder().resolve(REMEMBERED);
        if (digest.equals(remembered(memory))) {
            return 0;
        }
        Importer importer = Importer.into(house, new Viewer.Steward("seeds"));
        int rows = 0;
        for (Source source : sources) {
            rows += load(importer, source, say);
        }
        remember(memory, digest);
        return rows;
    }

    private int load(Importer importer, Source source, Consumer<String> say) {
        try {
            Report report = importer.take(
                    source.file(),
                    IntakeOptions.from(SOURCE).ofKind(source.kind()).attestedBy(ATTESTED_BY),
                    rows -> {});
            for (Outcome.Rejected fault : report.rejected()) {
                say.accept("%s:%d %s: %s".formatted(source.file(), fault.line(), fault.field(), fault.message()));
            }
            return report.rows();
        } catch (UnreadableSource e) {
            throw new IllegalArgumentException("%s: %s".formatted(source.file(), e.getMessage()), e);
        }
    }

    private List<Source> sources() {
        List<Source> sources = new ArrayList<>();
        for (Part part : PARTS) {
            for (String ending : List.of(".csv", ".jsonl")) {
                Path file = folder.resolve(part.name() + ending);
                if (Files.isRegularFile(file)) {
                    sources.add(new Source(file, part.kind()));
                }
            }
            rowsIn(folder.resolve(part.name())).forEach(file -> sources.add(new Source(file, part.kind())));
        }
        return sources;
    }

    private static List<Path> rowsIn(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(csv|tsv|jsonl|ndjson)"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(List<Source> sources) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (Source source : sources) {
                sha.update(source.file().getFileName().toString().getBytes(StandardCharsets.UTF_8));
                sha.update(Files.readAllBytes(source.file()));
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String remembered(Path memory) {
        try {
            return Files.exists(memory) ? Files.readString(memory).strip() : "";
        } catch (IOException e) {
            return "";
        }
    }

    private static void remember(Path memory, String digest) {
        try {
            Files.writeString(memory, digest + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
