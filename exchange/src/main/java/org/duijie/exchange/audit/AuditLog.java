package org.duijie.exchange.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.duijie.domain.RecordId;
import org.duijie.proof.Hash;
import org.duijie.proof.log.Checkpoint;
import org.duijie.proof.log.Receipt;
import org.duijie.proof.log.Rotation;
import org.duijie.proof.log.VerifierKey;

/// The log as it was put in order and signed.
public interface AuditLog {
    /// Puts the steps that wait in order and signs a checkpoint over them, if this process may: of several on one
    /// database, one does at a time. The answer is how many there were.
    int advance();

    /// The key that the log was made with: enough to check all of it.
    VerifierKey firstKey();

    List<Rotation> rotations();

    /// Hands over to a new key, if this process may sign.
    Rotation rotate();

    /// The newest checkpoint; nothing before the first entry.
    Optional<Checkpoint> latest();

    /// That the log of `size` entries begins with those that it held at `older`.
    List<Hash> consistency(long older, long size);

    /// That an entry stands in the log; nothing for one that is not signed yet.
    Optional<Receipt> receipt(long sequence);

    /// A page of entries before `before`, the newest first.
    Entries before(long before, int limit);

    /// The same of entries about one subject.
    Entries about(RecordId subject, long before, int limit);

    /// Everything up to the newest checkpoint, for anyone to check offline.
    void export(OutputStream out) throws IOException;
}
