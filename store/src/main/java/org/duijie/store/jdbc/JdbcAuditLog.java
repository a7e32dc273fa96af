package org.duijie.store.jdbc;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.duijie.domain.RecordId;
import org.duijie.exchange.audit.AuditLog;
import org.duijie.exchange.audit.Entries;
import org.duijie.exchange.audit.Logged;
import org.duijie.exchange.audit.StepText;
import org.duijie.proof.Hash;
import org.duijie.proof.MerkleTree;
import org.duijie.proof.log.AuditExport;
import org.duijie.proof.log.Checkpoint;
import org.duijie.proof.log.Entry;
import org.duijie.proof.log.LogWriter;
import org.duijie.proof.log.Receipt;
import org.duijie.proof.log.Rotation;
import org.duijie.proof.log.SigningKey;
import org.duijie.proof.log.SigningKeys;
import org.duijie.proof.log.VerifierKey;
import org.jdbi.v3.core.Handle;

/// The log in the database, signed with the keys of this process's data folder.
///
/// Whoever writes it locks its head first, in the transaction that stores entries and head, so two processes cannot
/// fork
/// it; the lease only spares them the race.
final class JdbcAuditLog implements AuditLog {
    private static final int ROUND = 1_000;
    private static final int PAGE = 1_000;

    private final Connections connections;
    private final SigningKeys keys;
    private final Clock clock;
    private final UUID holder = UUID.randomUUID();

    JdbcAuditLog(Connections connections, SigningKeys keys, Clock clock) {
        this.connections = connections;
        this.keys = keys;
        this.clock = clock;
    }

    /// Begins the log, or finds the key that it is signed with.
    void open() {
        connections.write(handle -> {
            AuditHead head = AuditHead.hasBegun(handle)
                    ? AuditHead.now(handle)
                    : AuditHead.begin(handle, keys.make().verifier());
            return keys.require(head.log().key());
        });
    }

    @Override
    public int advance() {
        return connections.write(handle -> {
            if (!AuditRows.anyWaits(handle)) {
                return 0;
            }
            AuditHead head = AuditHead.locked(handle);
            return AuditHead.lease(handle, holder) ? order(handle, head) : 0;
        });
    }

    private int order(Handle handle, AuditHead head) {
        List<AuditRows.Waiting> steps = AuditRows.waiting(handle, ROUND);
        if (steps.isEmpty()) {
            return 0;
        }
        LogWriter writer = LogWriter.resume(keys.require(head.log().key()), head.log());
        AuditRows.Batch batch = new AuditRows.Batch(handle);
        for (AuditRows.Waiting step : steps) {
            batch.add(step, writer.append(clock.instant(), step.body().getBytes(StandardCharsets.UTF_8), batch));
        }
        batch.write();
        AuditRows.drop(handle, steps);
        Checkpoint signed = writer.checkpoint(clock.instant());
        AuditRows.sign(handle, head.notes(), signed.size(), signed);
        AuditHead.write(handle, writer.head(), head.notes() + 1);
        return steps.size();
    }

    @Override
    public Rotation rotate() {
        SigningKey next = keys.make();
        return connections.write(handle -> {
            AuditHead head = AuditHead.locked(handle);
            LogWriter writer = LogWriter.resume(keys.require(head.log().key()), head.log());
            Rotation rotation = writer.rotate(next, clock.instant());
            AuditRows.sign(handle, head.notes(), head.log().size(), rotation);
            AuditHead.write(handle, writer.head(), head.notes() + 1);
            return rotation;
        });
    }

    @Override
    public VerifierKey firstKey() {
        return connections.read(AuditHead::now).firstKey();
    }

    @Override
    public List<Rotation> rotations() {
        return connections.read(AuditRows::rotations);
    }

    @Override
    public Optional<Checkpoint> latest() {
        return connections.read(AuditRows::latest);
    }

    @Override
    public List<Hash> consistency(long older, long size) {
        return connections.read(
                handle -> MerkleTree.over(AuditRows.tree(handle), size).consistencyProof(older));
    }

    @Override
    public Optional<Receipt> receipt(long sequence) {
        return connections.read(handle -> {
            Optional<Checkpoint> signed = AuditRows.latest(handle);
            if (sequence < 0 || signed.isEmpty() || signed.get().size() <= sequence) {
                return Optional.empty();
            }
            List<Hash> proof =
                    MerkleTree.over(AuditRows.tree(handle), signed.get().size()).inclusionProof(sequence);
            return AuditRows.entry(handle, sequence).map(entry -> new Receipt(entry, proof, signed.get()));
        });
    }

    @Override
    public Entries before(long before, int limit) {
        return connections.read(handle -> page(handle, Condition.ALWAYS, before, limit));
    }

    @Override
    public Entries about(RecordId subject, long before, int limit) {
        return connections.read(handle -> Salts.pseudonymOf(handle, subject)
                .map(pseudonym ->
                        page(handle, new Condition("subject = :subject", Map.of("subject", pseudonym)), before, limit))
                .orElse(new Entries(List.of(), -1)));
    }

    private record Row(Entry entry, StepText step) {}

    private static Entries page(Handle handle, Condition wanted, long before, int limit) {
        List<Row> rows = handle.createQuery(
                        "select sequence, ordered_at, body from audit_entry where sequence < :before and "
                                + wanted.sql() + " order by sequence desc limit :limit")
                .bind("before", before)
                .bind("limit", limit + 1)
                .bindMap(wanted.values())
                .map((row, context) -> AuditRows.entry(row))
                .map(entry -> new Row(entry, StepText.parse(new String(entry.bytes(), StandardCharsets.UTF_8))))
                .list();
        boolean more = rows.size() > limit;
        List<Row> shown = more ? rows.subList(0, limit) : rows;
        Set<String> pseudonyms = new LinkedHashSet<>();
        for (Row row : shown) {
            pseudonyms.addAll(List.of(
                    row.step().actor(), row.step().organisation(), row.step().subject()));
        }
        Map<String, RecordId> known = Salts.subjects(handle, pseudonyms);
        List<Logged> logged = new ArrayList<>(shown.size());
        shown.forEach(row -> logged.add(logged(row, known)));
        return new Entries(logged, more ? shown.getLast().entry().sequence() : -1);
    }

    private static Logged logged(Row row, Map<String, RecordId> known) {
        StepText step = row.step();
        String task = step.actor().startsWith(StepText.HOUSE) ? step.actor().substring(StepText.HOUSE.length()) : "";
        return new Logged(
                row.entry().sequence(),
                step.at(),
                step.action(),
                Optional.ofNullable(known.get(step.actor())),
                Optional.ofNullable(known.get(step.organisation())),
                task,
                step.kind(),
                Optional.ofNullable(known.get(step.subject())),
                step.subject(),
                step.version());
    }

    @Override
    public void export(OutputStream out) throws IOException {
        AuditHead head = connections.read(AuditHead::now);
        AuditExport export = AuditExport.to(out, head.firstKey());
        VerifierKey signs = head.firstKey();
        long written = 0;
        for (long number = 0; number < head.notes(); ) {
            long from = number;
            int most = (int) Math.min(PAGE, head.notes() - from);
            for (AuditRows.Signed signed : connections.read(handle -> AuditRows.notesFrom(handle, from, most))) {
                written = entries(export, written, signed.size());
                export.note(signed.note());
                signs = signed.note() instanceof Rotation rotation ? rotation.next() : signs;
                number++;
            }
        }
        export.end(keys.require(signs.id()), clock.instant());
    }

    private long entries(AuditExport export, long from, long to) throws IOException {
        for (long start = from; start < to; start += PAGE) {
            long begin = start;
            for (Entry entry :
                    connections.read(handle -> AuditRows.entries(handle, begin, Math.min(to, begin + PAGE)))) {
                export.entry(entry);
            }
        }
        return to;
    }
}
