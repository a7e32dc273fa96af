package org.duijie.exchange.recommendation;

import java.time.Instant;

/// Why somebody does not want a challenge. The code is for learning from; the note is personal text of its author,
/// kept with the record and nowhere else.
public record Dismissal(Reason reason, String note, Instant at) {
    public static final int LONGEST_NOTE = 300;

    /// 不感兴趣的原因.
    public enum Reason {
        NOT_MY_FIELD,
        MATURITY,
        BUDGET,
        REGION,
        NO_CAPACITY,
        CONFLICT,
        ALREADY_KNOWN,
        OTHER
    }

    public Dismissal {
        if (note.length() > LONGEST_NOTE) {
            throw new IllegalArgumentException(
                    "a note has at most %d characters, not %d".formatted(LONGEST_NOTE, note.length()));
        }
    }

    /// Notes are not for logs.
    @Override
    public String toString() {
        return "Dismissal[" + reason + "]";
    }
}
