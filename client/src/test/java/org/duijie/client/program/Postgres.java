package org.duijie.client.program;

import java.nio.file.Path;
import java.util.List;

/// A real PostgreSQL server, started by `bench/scripts/postgres.sh`, with an empty database for the program. It ends
/// with this JVM, however that ends.
public final class Postgres implements AutoCloseable {
    private final ScriptedServer server;

    private Postgres(ScriptedServer server) {
        this.server = server;
    }

    public static Postgres start() {
        return new Postgres(ScriptedServer.start("postgres.sh"));
    }

    /// The lines of a settings file that lead a server here; the password goes into a file in `folder`.
    public List<String> settings(Path folder) {
        Path file = ScriptedServer.secret(folder.resolve("password"), password());
        return List.of(
                "database.url = jdbc:postgresql://127.0.0.1:" + server.ready().getFirst() + "/duijie",
                "database.user = duijie",
                "database.password-file = " + file);
    }

    public String password() {
        return server.ready().getLast();
    }

    /// `stop`, `start` and what else the script obeys.
    public void order(String line) {
        server.order(line);
    }

    @Override
    public void close() {
        server.close();
    }
}
