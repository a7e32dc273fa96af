package org.duijie.store.jdbc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/// Which database a data folder goes with. Its index counts the events of that database and no other, so a folder
/// that has been on one PostgreSQL database refuses a second one, and refuses to begin an embedded one.
final class FolderBinding {
    private static final String FILE = "database.id";

    private FolderBinding() {}

    static void requireNoServer(Path folder) {
        if (Files.exists(folder.resolve(FILE))) {
            throw new DataFolderUnusable(
                    folder,
                    "goes with a PostgreSQL database",
                    "name that in database.url with --config, or choose another folder with --data");
        }
    }

    static void requireNothingEmbedded(Path folder) {
        if (Files.exists(folder.resolve(H2Database.FILE))) {
            throw new DataFolderUnusable(
                    folder,
                    "holds a database of its own (%s)".formatted(H2Database.FILE),
                    "choose another folder for a PostgreSQL database with --data, or leave database.url out");
        }
    }

    static void bind(Path folder, UUID house) {
        Path file = folder.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                Path part = folder.resolve(FILE + ".part");
                Files.writeString(part, house.toString(), StandardCharsets.US_ASCII);
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            }
            String bound = Files.readString(file, StandardCharsets.US_ASCII).strip();
            if (!bound.equals(house.toString())) {
                throw new DataFolderUnusable(
                        folder,
                        "goes with another database (house %s, this one is house %s)".formatted(bound, house),
                        "check database.url, or choose another folder with --data that holds a copy of objection.secret");
            }
        } catch (IOException e) {
            throw new DataFolderUnusable(
                    folder,
                    "holds a file " + FILE + " that cannot be used",
                    "restore it from a backup, or choose another folder with --data",
                    e);
        }
    }
}
