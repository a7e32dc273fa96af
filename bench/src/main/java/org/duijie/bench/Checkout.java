package org.duijie.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.duijie.client.program.Program;

/// The commit that is measured.
public record Checkout(String commit, boolean changed) {
    public static Checkout here() {
        return new Checkout(
                git("rev-parse", "--short=12", "HEAD"),
                !git("status", "--porcelain").isEmpty());
    }

    @Override
    public String toString() {
        return changed ? commit + " with changes that are not committed" : commit;
    }

    /// What git says, or “unknown” where there is no git.
    private static String git(String... words) {
        String[] command = new String[words.length + 1];
        command[0] = "git";
        System.arraycopy(words, 0, command, 1, words.length);
        try {
            Path folder = Program.checkout();
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return process.waitFor() == 0 ? said : "unknown";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while git was asked", e);
        }
    }
}
