package org.duijie.client.program;

import java.util.List;

/// How a command ended, and what it said on which stream.
public record Outcome(int exit, String out, String err) {
    private static final String JVM_REMARK = "WARNING: Using incubator modules";

    /// The lines of the error stream that say something of ours; a progress line is what was last written over it. The
    /// JVM's remark on the vector module cannot be turned off.
    public List<String> errLines() {
        return err.lines()
                .map(line -> line.substring(line.lastIndexOf('\r') + 1).strip())
                .filter(line -> !line.isEmpty() && !line.startsWith(JVM_REMARK))
                .toList();
    }
}
