package org.duijie.store.jdbc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// A new house for each test, on a database and in a folder of its own.
final class OpenHouse implements BeforeEachCallback, AfterEachCallback {
    private final Supplier<Optional<PostgresAddress>> database;
    private final Clock clock;
    private Optional<JdbcHouse> opened = Optional.empty();
    private Path folder = Path.of("");

    private OpenHouse(Supplier<Optional<PostgresAddress>> database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    static OpenHouse embedded() {
        return new OpenHouse(Optional::empty, Clock.systemUTC());
    }

    static OpenHouse onPostgres() {
        return new OpenHouse(() -> Optional.of(PostgresServer.shared().database()), Clock.systemUTC());
    }

    /// The same by another clock.
    OpenHouse at(Clock other) {
        return new OpenHouse(database, other);
    }

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        folder = Files.createTempDirectory("duijie-house");
        opened = Optional.of(JdbcHouse.open(folder, database.get(), clock));
    }

    JdbcHouse house() {
        return opened.orElseThrow();
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        opened.ifPresent(JdbcHouse::close);
        opened = Optional.empty();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
