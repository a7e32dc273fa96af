package org.duijie.exchange.oversight;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.duijie.domain.RecordId;
import org.duijie.domain.access.ActingPolicy;
import org.duijie.domain.access.Viewer;
import org.duijie.exchange.Operators;
import org.duijie.exchange.Refusal;
import org.duijie.exchange.audit.AuditLog;
import org.duijie.exchange.audit.Entries;
import org.duijie.exchange.catalogue.Catalogue;
import org.duijie.proof.Hash;
import org.duijie.proof.log.Checkpoint;
import org.duijie.proof.log.Receipt;
import org.duijie.proof.log.Rotation;
import org.duijie.proof.log.VerifierKey;

/// Questions to the audit log. Keys, checkpoints and consistency proofs are for everyone: they say nothing of anybody,
/// and the more people keep a checkpoint, the less can be rewritten. Entries are for operators, and those about a
/// record
/// for the organisation that owns it, which so learns who read what it keeps confidential.
public final class Oversight {
    private final AuditLog log;
    private final Catalogue catalogue;

    public Oversight(AuditLog log, Catalogue catalogue) {
        this.log = log;
        this.catalogue = catalogue;
    }

    public VerifierKey firstKey() {
        return log.firstKey();
    }

    public List<Rotation> rotations() {
        return log.rotations();
    }

    public Optional<Checkpoint> latest() {
        return log.latest();
    }

    /// That the log of `size` entries begins with its first `older`.
    public List<Hash> consistency(long older, long size) {
        long signed = log.latest().map(Checkpoint::size).orElse(0L);
        if (older < 0 || older > size || size > signed) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "audit.sizes",
                    "There is no proof from %d to %d entries: ask with 0 ≤ from ≤ to ≤ %d, the size of the newest checkpoint."
                            .formatted(older, size, signed));
        }
        return log.consistency(older, size);
    }

    /// The newest entries before `before`.
    public Entries entries(Viewer viewer, long before, int limit) {
        Operators.require(viewer);
        return log.before(before, limit);
    }

    /// Which of its people acted is for an organisation itself to know, and for operators.
    private static Entries readable(Viewer viewer, Entries entries) {
        return new Entries(
                entries.items().stream()
                        .map(entry -> entry.organisation()
                                        .filter(acting -> ActingPolicy.readsAuditOf(viewer, acting))
                                        .isPresent()
                                ? entry
                                : entry.withoutActor())
                        .toList(),
                entries.next());
    }

    /// The newest entries about a record before `before`, for its owner and for operators, who may ask about what is
    /// gone.
    public Entries about(Viewer viewer, RecordId subject, long before, int limit) {
        if (!ActingPolicy.operates(viewer)) {
            RecordId owner = catalogue
                    .requireUnshown(viewer, subject)
                    .record()
                    .envelope()
                    .ownerOrg();
            if (!ActingPolicy.readsAuditOf(viewer, owner)) {
                throw new Refusal(
                        Refusal.Kind.FORBIDDEN,
                        "owner.other",
                        "Who read or changed a record is for its own organisation and for operators to see.");
            }
            return readable(viewer, log.about(subject, before, limit));
        }
        return log.about(subject, before, limit);
    }

    public Receipt receipt(Viewer viewer, long sequence) {
        Operators.require(viewer);
        return log.receipt(sequence)
                .orElseThrow(
                        () -> new Refusal(
                                Refusal.Kind.NOT_FOUND,
                                "audit.no-entry",
                                "The log holds no signed entry of this number: entries are counted from 0 and signed within a second."));
    }

    public void export(Viewer viewer, OutputStream out) throws IOException {
        Operators.require(viewer);
        log.export(out);
    }

    /// Hands the log over to a new key.
    public Rotation rotate(Viewer viewer) {
        Operators.require(viewer);
        return log.rotate();
    }
}
