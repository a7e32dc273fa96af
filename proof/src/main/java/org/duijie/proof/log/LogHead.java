package org.duijie.proof.log;

import java.time.Instant;
import org.duijie.proof.Frontier;
import org.duijie.proof.Hash;

/// All of a log that is needed to go on writing it: the key that signs, the tree's frontier, the last time, and the
/// hash
/// of the last note. Stored in the transaction that stores the entries, it is at most 63 hashes and four values.
public record LogHead(LogName log, KeyId key, Frontier frontier, Instant time, Hash note) {
    public LogHead {
        time = Canonical.moment(time);
    }

    /// Of a log that holds nothing yet.
    public static LogHead first(VerifierKey key) {
        return new LogHead(key.log(), key.id(), Frontier.EMPTY, Instant.EPOCH, Hash.OF_NOTHING);
    }

    public long size() {
        return frontier.size();
    }
}
