package org.duijie.client.program;

import java.nio.file.Path;
import java.util.List;

/// A real Redis server, started by `bench/scripts/redis.sh`. It ends with this JVM, however that ends.
public final class Redis implements AutoCloseable {
    private final ScriptedServer server;

    private Redis(ScriptedServer server) {
        this.server = server;
    }

    public static Redis start() {
        return new Redis(ScriptedServer.start("redis.sh"));
    }

    /// The lines of a settings file that lead a server here; the password goes into a file in `folder`.
    public List<String> settings(Path folder) {
        Path file = ScriptedServer.secret(folder.resolve("redis-password"), password());
        return List.of("redis.uri = redis://127.0.0.1:" + server.ready().get(1), "redis.password-file = " + file);
    }

    public String password() {
        return server.ready().getFirst();
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
