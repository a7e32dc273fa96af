package org.duijie.client.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// `./duijie` without its script: the packaged jar on this JVM's own Java, with the script's flags.
///
/// @param home what the script calls `duijie.home`: the folder with `seeds/`, where `.duijie/` goes
public record Program(Path home) {
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static boolean rehearsed;

    /// The checkout that these classes were built in.
    public static Path checkout() {
        return Path.of(System.getProperty("duijie.home", "..")).toAbsolutePath().normalize();
    }

    /// A home with the checkout's seeds and nothing else, so that a run leaves no trace in the checkout.
    public static Program in(Path folder) {
        Path seeds = folder.resolve("seeds");
        try {
            Files.createDirectories(folder);
            if (!Files.exists(seeds)) {
                Files.createSymbolicLink(seeds, checkout().resolve("seeds"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Program(folder.toAbsolutePath().normalize());
    }

    /// The command as it would be typed.
    public ProcessBuilder command(String... arguments) {
        Path jar = checkout().resolve("api/target/duijie/duijie.jar");
        if (!Files.isRegularFile(jar)) {
            throw new IllegalStateException("There is no program at " + jar
                    + ": package it first (mvn -pl api -am package -DskipTests -Dquick=true).");
        }
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + checkout().resolve("api/src/main/jvm.options")));
        rehearse(jar);
        if (remembers(jar)) {
            words.add("-XX:AOTCache=" + memory(jar));
        }
        words.addAll(List.of("-Dduijie.home=" + home, "-jar", jar.toString()));
        words.addAll(List.of(arguments));
        ProcessBuilder process = new ProcessBuilder(words).directory(home.toFile());
        process.environment().put("MALLOC_ARENA_MAX", "1");
        return process;
    }

    /// Lets Java learn from a start, as the script does beside the first one: most of a test run is starts.
    private static synchronized void rehearse(Path jar) {
        if (rehearsed || remembers(jar)) {
            return;
        }
        rehearsed = true; // or tried: without it everything works, only later
        try {
            new ProcessBuilder(checkout().resolve("duijie").toString(), "rehearse")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean remembers(Path jar) {
        return memory(jar).toFile().lastModified() > jar.toFile().lastModified();
    }

    private static Path memory(Path jar) {
        return jar.resolveSibling("duijie.aot");
    }

    /// Runs a command to its end.
    public Outcome run(String... arguments) {
        Path out = temporary("out");
        Path err = temporary("err");
        try {
            Process process = command(arguments)
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
                throw new IllegalStateException("“%s” had not ended after %s; it said:\n%s%s"
                        .formatted(
                                String.join(" ", arguments), PATIENCE, Files.readString(out), Files.readString(err)));
            }
            return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a command ran", e);
        } finally {
            delete(out);
            delete(err);
        }
    }

    static Path temporary(String ending) {
        try {
            return Files.createTempFile("duijie-", "." + ending);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
