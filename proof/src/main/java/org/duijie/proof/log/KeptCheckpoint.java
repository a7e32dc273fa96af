package org.duijie.proof.log;

import java.util.Optional;

/// A checkpoint that somebody kept, looked for in a log that passes by.
///
/// All notes are a chain, so an honest log shows each checkpoint that it ever signed. One that is missing was signed in
/// another history, even if that history has the same entries.
final class KeptCheckpoint {
    private final Checkpoint kept;
    private boolean sameEntries;
    private boolean found;
    private long line;

    KeptCheckpoint(Checkpoint kept) {
        this.kept = kept;
    }

    /// To be told after each line, and before the first entry.
    void see(LogCheck log, long number) {
        if (line == 0 && log.size() == kept.size()) {
            line = number;
            sameEntries = log.root().equals(kept.root());
        }
        found |= log.latest().filter(kept::equals).isPresent();
    }

    /// What is wrong with the log, now that it has ended. Whether the kept checkpoint is the log's own comes first: a
    /// false one accuses nobody.
    Optional<Verdict> fault(LogCheck log, long end) {
        if (found) {
            return Optional.empty();
        }
        if (!kept.log().equals(log.keys().log()) || !log.keys().signed(kept)) {
            return fault(0, 1, "the kept checkpoint is not signed by a key of this log; it says nothing about it");
        }
        if (log.size() < kept.size()) {
            return fault(
                    log.size(),
                    end,
                    "the kept checkpoint covers %d entries, and this log has %d: its end was cut off"
                            .formatted(kept.size(), log.size()));
        }
        if (!sameEntries) {
            return fault(
                    0,
                    line,
                    "of the first %d entries at least one is not what the kept checkpoint signed"
                            .formatted(kept.size()));
        }
        return fault(
                kept.size(),
                line,
                "the kept checkpoint over %d entries does not stand in this log: its notes were".formatted(kept.size())
                        + " rewritten");
    }

    private static Optional<Verdict> fault(long sequence, long line, String why) {
        return Optional.of(new Verdict.Invalid(Fault.SINCE, sequence, line, why));
    }
}
