package org.duijie.bench.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.duijie.domain.CatalogueRecord;
import org.duijie.domain.Challenge;
import org.duijie.domain.Disclosure;
import org.duijie.domain.RecordKind;
import org.duijie.ingest.Intake;
import org.duijie.ingest.IntakeOptions;
import org.duijie.ingest.Outcome;
import org.duijie.ingest.Taxonomies;
import org.duijie.ingest.UnreadableSource;
import org.duijie.matcher.Need;

/// The records of `seeds/` that a match is made of.
final class SeedFolder {
    private static final Map<String, RecordKind> PARTS = Map.of(
            "achievements", RecordKind.ACHIEVEMENT,
            "patents", RecordKind.PATENT,
            "challenges", RecordKind.CHALLENGE);

    private final Path folder;

    SeedFolder(Path folder) {
        this.folder = folder;
    }

    List<CatalogueRecord> records() throws IOException {
        Intake intake = new Intake(Taxonomies.shipped());
        List<CatalogueRecord> records = new ArrayList<>();
        for (String part : PARTS.keySet().stream().sorted().toList()) {
            IntakeOptions options = IntakeOptions.from("seeds")
                    .ofKind(PARTS.getOrDefault(part, RecordKind.ACHIEVEMENT))
                    .attestedBy("seeds/README.md");
            for (Path file : files(folder.resolve(part))) {
                take(intake, file, options, records);
            }
        }
        return records;
    }

    private static void take(Intake intake, Path file, IntakeOptions options, List<CatalogueRecord> records)
            throws IOException {
        try {
            intake.read(file, options, outcome -> {
                if (outcome instanceof Outcome.Accepted accepted) {
                    records.add(accepted.record());
                }
            });
        } catch (UnreadableSource e) {
            throw new IOException(file + " could not be read", e);
        }
    }

    private static List<Path> files(Path part) throws IOException {
        try (Stream<Path> files = Files.list(part)) {
            return files.sorted().toList();
        }
    }

    /// The challenges as a stranger may read them.
    static List<Question> questions(List<CatalogueRecord> records) {
        return records.stream()
                .filter(Challenge.class::isInstance)
                .map(Challenge.class::cast)
                .map(challenge -> new Question(challenge.id().toString(), Need.of(challenge, Disclosure.PUBLIC)))
                .toList();
    }
}
