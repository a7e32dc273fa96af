package org.duijie.proof.log;

import java.time.Instant;
import java.util.List;

/// What came out of checking an export.
public sealed interface Verdict {
    /// Every part stands where it was signed to stand.
    ///
    /// @param keyed whether a key was given and the log is that key's; if not, the export is internally consistent
    ///     only, and anybody could have made it
    /// @param first when the first entry was put in order, or the first note signed if that was earlier
    /// @param last when the last checkpoint was signed
    /// @param keys the ids of all keys of the log, in order
    /// @param latest the last checkpoint: to keep, and to hand over as the kept one next time
    record Valid(
            boolean keyed,
            LogName log,
            long size,
            Instant first,
            Instant last,
            long checkpoints,
            List<KeyId> keys,
            Checkpoint latest)
            implements Verdict {
        public Valid {
            keys = List.copyOf(keys);
        }
    }

    /// Something was changed, dropped, moved, dated back or cut off.
    ///
    /// @param sequence the first entry that is, or may be, not as it was signed
    /// @param line where that showed; the first line of the file is 1
    /// @param why one sentence for people
    record Invalid(Fault fault, long sequence, long line, String why) implements Verdict {}
}
