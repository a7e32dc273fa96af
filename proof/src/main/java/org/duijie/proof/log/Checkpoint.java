package org.duijie.proof.log;

import java.time.Instant;
import java.util.List;
import org.duijie.proof.Hash;
import org.duijie.proof.MerkleTree;

/// What a log held at a time, signed: how many entries, and the root of the tree over them. Whoever keeps one can tell
/// later whether history was rewritten.
///
/// ```
/// duijie.example.cn/audit
/// 3
/// CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=
/// time 2026-11-26T19:37:00.123456Z
/// previous 47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=
///
/// — duijie.example.cn/audit Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp…
/// ```
///
/// It is a checkpoint as in c2sp.org/tlog-checkpoint with two lines of our own, so other tools can check it.
public record Checkpoint(LogName log, long size, Hash root, Instant time, Hash previous, NoteSignature signature)
        implements Note {
    public Checkpoint {
        if (size < 0) {
            throw new IllegalArgumentException("a checkpoint over %d entries".formatted(size));
        }
        time = Canonical.moment(time);
    }

    static Checkpoint sign(SigningKey key, long size, Hash root, Instant time, Hash previous) {
        Instant moment = Canonical.moment(time);
        return new Checkpoint(
                key.log(), size, root, moment, previous, key.sign(body(key.log(), size, root, moment, previous)));
    }

    /// Reads a checkpoint that somebody kept.
    ///
    /// @throws Malformed if it is not exactly what [#text] wrote
    public static Checkpoint parse(String text) {
        if (Note.parse(text) instanceof Checkpoint checkpoint) {
            return checkpoint;
        }
        throw new Malformed("a note of this log, but not a checkpoint");
    }

    static Checkpoint read(NoteLines lines) {
        return new Checkpoint(
                lines.log(),
                Canonical.number(lines.line(1)),
                Canonical.hash(lines.line(2)),
                Canonical.time(lines.labelled(3, "time")),
                Canonical.hash(lines.labelled(4, "previous")),
                lines.signature());
    }

    public KeyId key() {
        return signature.key();
    }

    /// Whether this one's log holds all that the older one's held: same log, no less of it, time not backwards, and the
    /// consistency proof right. Signatures are for the caller to check.
    public boolean continues(Checkpoint older, List<Hash> proof) {
        return log.equals(older.log)
                && !time.isBefore(older.time)
                && MerkleTree.continues(older.root, older.size, root, size, proof);
    }

    @Override
    public String body() {
        return body(log, size, root, time, previous);
    }

    private static String body(LogName log, long size, Hash root, Instant time, Hash previous) {
        return "%s\n%d\n%s\ntime %s\nprevious %s\n".formatted(log, size, root, Canonical.time(time), previous);
    }

    @Override
    public String toString() {
        return "checkpoint of %s over %d entries at %s".formatted(log, size, time);
    }
}
