package org.duijie.client.program;

import java.util.List;

/// How a command ended, and what it said on which stream.
public record Outcome(int exit, String out, String err) {
    /// The lines of the error stream that say something; a progress line is what was last written over it.
    public List<String> errLines() {
        return err.lines()
                .map(line -> line.substring(line.lastIndexOf('\r') + 1).strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
