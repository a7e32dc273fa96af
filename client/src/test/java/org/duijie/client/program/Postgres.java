package org.duijie.client.program;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/// A real PostgreSQL server, started by `bench/scripts/postgres.sh`, with an empty database for the program. It ends
/// with this JVM, however that ends.
public final class Postgres implements AutoCloseable {
    private final Process process;
    private final BufferedReader said;
    private final Writer orders;
    private final String port;
    private final String password;

    private Postgres(Process process) throws IOException {
        this.process = process;
        said = process.inputReader(StandardCharsets.UTF_8);
        orders = process.outputWriter(StandardCharsets.UTF_8);
        String ready = said.readLine();
        if (ready == null) {
            throw new IllegalStateException("PostgreSQL did not start; the reason stands on the error stream.");
        }
        String[] words = ready.split(" ", -1);
        port = words[1];
        password = words[2];
    }

    public static Postgres start() {
        String script = Program.checkout().resolve("bench/scripts/postgres.sh").toString();
        try {
            return new Postgres(new ProcessBuilder("bash", script)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The lines of a settings file that lead a server here; the password goes into a file in `folder`.
    public List<String> settings(Path folder) {
        Path file = folder.resolve("password");
        try {
            Files.writeString(file, password + "\n");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.of(
                "database.url = jdbc:postgresql://127.0.0.1:" + port + "/duijie",
                "database.user = duijie",
                "database.password-file = " + file);
    }

    public String password() {
        return password;
    }

    /// `stop`, `start` and what else the script obeys.
    public void order(String line) {
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
