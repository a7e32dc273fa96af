package org.duijie.store.jdbc;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/// A real PostgreSQL server, started by `bench/scripts/postgres.sh`. It ends with this JVM, however that ends.
final class PostgresServer implements AutoCloseable {
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final Process process;
    private final BufferedReader said;
    private final Writer orders;
    private final int port;
    private final String password;

    /// One for all classes that only need databases.
    private static final class Shared {
        private static final PostgresServer SERVER = start();
    }

    private PostgresServer(Process process) throws IOException {
        this.process = process;
        said = process.inputReader(StandardCharsets.UTF_8);
        orders = process.outputWriter(StandardCharsets.UTF_8);
        String ready = said.readLine();
        if (ready == null) {
            throw new IllegalStateException("PostgreSQL did not start; the reason stands on the error stream.");
        }
        String[] words = ready.split(" ", -1);
        port = Integer.parseInt(words[1]);
        password = words[2];
    }

    static PostgresServer shared() {
        return Shared.SERVER;
    }

    static PostgresServer start() {
        Path script = Path.of(System.getProperty("duijie.home", ".."), "bench/scripts/postgres.sh");
        try {
            return new PostgresServer(new ProcessBuilder("bash", script.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A new, empty database.
    PostgresAddress database() {
        String name = "d" + DATABASES.incrementAndGet();
        order("create " + name);
        return address(name);
    }

    PostgresAddress address(String name) {
        return new PostgresAddress("jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, name), "duijie", password);
    }

    int port() {
        return port;
    }

    String password() {
        return password;
    }

    void order(String line) {
        try {
            orders.write(line + "\n");
            orders.flush();
            String answer = said.readLine();
            if (!"done".equals(answer)) {
                throw new IllegalStateException("PostgreSQL did not “%s” but said %s".formatted(line, answer));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            orders.close();
            process.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
