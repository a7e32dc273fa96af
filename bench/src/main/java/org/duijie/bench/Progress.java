package org.duijie.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// Says what is being done, away from the results.
public final class Progress {
    private final PrintStream out;

    public Progress(PrintStream out) {
        this.out = new PrintStream(out, true, StandardCharsets.UTF_8);
    }

    public void say(String line) {
        out.println("duijie bench: " + line);
    }
}
