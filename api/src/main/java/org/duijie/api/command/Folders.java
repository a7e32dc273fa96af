package org.duijie.api.command;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Where things are when the user does not say: the script tells the project's folder as `duijie.home`.
final class Folders {
    private Folders() {}

    static Path home() {
        return Path.of(System.getProperty("duijie.home", "")).toAbsolutePath().normalize();
    }

    /// For commands that must not make a folder by looking for one.
    static void requireThere(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw CommandFailure.usage("There is no data folder %s: name another with --data.".formatted(folder));
        }
    }

    static Path data(@Nullable Path given) {
        return given == null
                ? home().resolve(".duijie")
                : given.toAbsolutePath().normalize();
    }

    /// A folder that must have been filled before.
    static Path existingData(@Nullable Path given) {
        Path folder = data(given);
        if (!Files.isDirectory(folder)) {
            throw CommandFailure.failed(
                    "There is no data folder at %s: fill one with “duijie ingest FILE…”, or name another with --data."
                            .formatted(folder));
        }
        return folder;
    }

    static Path demoData() {
        return home().resolve(".duijie").resolve("demo");
    }

    static Path seeds() {
        return home().resolve("seeds");
    }
}
