package org.duijie.client.program;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// A real server, started by a script of `bench/scripts`, which says when it is ready and then obeys lines. It ends
/// with
/// this JVM, however that ends.
final class ScriptedServer implements AutoCloseable {
    private final String script;
    private final Process process;
    private final BufferedReader said;
    private final Writer orders;
    private final List<String> ready;

    private ScriptedServer(String script, Process process) throws IOException {
        this.script = script;
        this.process = process;
        said = process.inputReader(StandardCharsets.UTF_8);
        orders = process.outputWriter(StandardCharsets.UTF_8);
        String line = said.readLine();
        if (line == null) {
            throw new IllegalStateException(script + " started nothing; the reason stands on the error stream.");
        }
        ready = Arrays.stream(line.split(" ", -1)).skip(1).toList();
    }

    static ScriptedServer start(String script, String... arguments) {
        Path file = Program.checkout().resolve("bench/scripts").resolve(script);
        List<String> command = Stream.concat(Stream.of("bash", file.toString()), Arrays.stream(arguments))
                .toList();
        try {
            return new ScriptedServer(
                    script,
                    new ProcessBuilder(command)
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Puts `word` into `file`, which nobody else may read then.
    static Path secret(Path file, String word) {
        try {
            Files.writeString(file, word + "\n");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The words behind “ready”.
    List<String> ready() {
        return ready;
    }

    void order(String line) {
        try {
            orders.write(line + "\n");
            orders.flush();
            String answer = said.readLine();
            if (!"done".equals(answer)) {
                throw new IllegalStateException("%s did not “%s” but said %s".formatted(script, line, answer));
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
