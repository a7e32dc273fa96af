package org.duijie.store.jdbc;

import java.util.concurrent.atomic.AtomicInteger;
import org.duijie.store.ScriptedServer;

/// A real PostgreSQL server, started by `bench/scripts/postgres.sh`. It ends with this JVM, however that ends.
final class PostgresServer implements AutoCloseable {
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final ScriptedServer server;

    /// One for all classes that only need databases.
    private static final class Shared {
        private static final PostgresServer SERVER = start();
    }

    private PostgresServer(ScriptedServer server) {
        this.server = server;
    }

    static PostgresServer shared() {
        return Shared.SERVER;
    }

    static PostgresServer start() {
        return new PostgresServer(ScriptedServer.start("postgres.sh"));
    }

    /// A new, empty database.
    PostgresAddress database() {
        String name = "d" + DATABASES.incrementAndGet();
        order("create " + name);
        return address(name);
    }

    PostgresAddress address(String name) {
        return new PostgresAddress("jdbc:postgresql://127.0.0.1:%d/%s".formatted(port(), name), "duijie", password());
    }

    int port() {
        return Integer.parseInt(server.ready().getFirst());
    }

    String password() {
        return server.ready().getLast();
    }

    void order(String line) {
        server.order(line);
    }

    @Override
    public void close() {
        server.close();
    }
}
