package org.duijie.proof.log;

/// What can be wrong with a log, an export or a receipt. The names are stable; machines may rely on them.
public enum Fault {
    /// A line or a value is not written in the one way that the format allows.
    MALFORMED,
    /// An entry is missing, stands twice or stands elsewhere.
    SEQUENCE,
    /// Time runs backwards, or an entry's time is not between those of the checkpoints around it.
    TIME,
    /// An entry does not have the hash that stands beside it.
    ENTRY,
    /// Entries are not the ones that were signed.
    ROOT,
    /// A signature is not of the key that should have made it, or not over this text.
    SIGNATURE,
    /// A checkpoint or a rotation does not follow the one before it: something was dropped, moved or put in between.
    CHAIN,
    /// The log does not belong to the key that was given.
    KEY,
    /// The log does not continue the checkpoint that was kept.
    SINCE,
    /// The end is missing.
    TRUNCATED
}
