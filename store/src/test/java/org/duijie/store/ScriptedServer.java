package org.duijie.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// A real server, started by a script of `bench/scripts`, which says when it is ready and then obeys lines. It ends
/// with
/// this JVM, however that ends.
public final class ScriptedServer implements AutoCloseable {
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

    public static ScriptedServer start(String script, String... arguments) {
        Path file = Path.of(System.getProperty("duijie.home", ".."), "bench/scripts", script);
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

    /// The words behind “ready”.
    public List<String> ready() {
        return ready;
    }

    public void order(String line) {
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
