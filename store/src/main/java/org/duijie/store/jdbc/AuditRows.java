package org.duijie.store.jdbc;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.duijie.proof.CompletedNodes;
import org.duijie.proof.Hash;
import org.duijie.proof.LeafHashes;
import org.duijie.proof.log.Checkpoint;
import org.duijie.proof.log.Entry;
import org.duijie.proof.log.Note;
import org.duijie.proof.log.Rotation;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// Steps that wait, entries that were ordered, the tree over them, and the notes that sign it.
final class AuditRows {
    private static final String CHECKPOINT = "checkpoint";
    private static final String ROTATION = "rotation";

    private AuditRows() {}

    /// A step that waits to be put in order.
    record Waiting(long id, String actor, String subject, String body) {}

    /// A note with the size that the log had when it was signed.
    record Signed(long size, Note note) {}

    static List<Waiting> waiting(Handle handle, int limit) {
        return handle.createQuery("select id, actor, subject, body from audit_step order by id limit :limit")
                .bind("limit", limit)
                .map((row, context) -> new Waiting(
                        row.getLong("id"), row.getString("actor"), row.getString("subject"), row.getString("body")))
                .list();
    }

    static boolean anyWaits(Handle handle) {
        return handle.createQuery("select id from audit_step limit 1")
                .mapTo(long.class)
                .findOne()
                .isPresent();
    }

    static void drop(Handle handle, List<Waiting> steps) {
        handle.createUpdate("delete from audit_step where id = any(:ids)")
                .bind("ids", steps.stream().map(Waiting::id).toArray(Long[]::new))
                .execute();
    }

    /// Rows of one round, sent together.
    static final class Batch implements CompletedNodes {
        private final PreparedBatch entries;
        private final PreparedBatch nodes;

        Batch(Handle handle) {
            entries = handle.prepareBatch("""
                    insert into audit_entry (sequence, ordered_at, actor, subject, body, leaf)
                    values (:sequence, :time, :actor, :subject, :body, :leaf)""");
            nodes = handle.prepareBatch("insert into audit_node (height, place, hash) values (:height, :place, :hash)");
        }

        @Override
        public void completed(int height, long index, Hash hash) {
            if (height > 0) {
                nodes.bind("height", height)
                        .bind("place", index)
                        .bind("hash", hash.toString())
                        .add();
            }
        }

        void add(Waiting step, Entry entry) {
            entries.bind("sequence", entry.sequence())
                    .bind("time", OffsetDateTime.ofInstant(entry.time(), ZoneOffset.UTC))
                    .bind("actor", step.actor())
                    .bind("subject", step.subject())
                    .bind("body", step.body())
                    .bind("leaf", entry.leaf().toString())
                    .add();
        }

        void write() {
            entries.execute();
            if (nodes.size() > 0) {
                nodes.execute();
            }
        }
    }

    static void sign(Handle handle, long number, long size, Note note) {
        handle.createUpdate("insert into audit_note (number, kind, size, note) values (:number, :kind, :size, :note)")
                .bind("number", number)
                .bind("kind", note instanceof Rotation ? ROTATION : CHECKPOINT)
                .bind("size", size)
                .bind("note", note.text())
                .execute();
    }

    static Optional<Checkpoint> latest(Handle handle) {
        return handle.createQuery("select note from audit_note where kind = :kind order by number desc limit 1")
                .bind("kind", CHECKPOINT)
                .mapTo(String.class)
                .findOne()
                .map(Checkpoint::parse);
    }

    static List<Rotation> rotations(Handle handle) {
        return handle.createQuery("select note from audit_note where kind = :kind order by number")
                .bind("kind", ROTATION)
                .mapTo(String.class)
                .map(note -> (Rotation) Note.parse(note))
                .list();
    }

    static List<Signed> notesFrom(Handle handle, long number, int limit) {
        return handle.createQuery(
                        "select size, note from audit_note where number >= :number order by number limit :limit")
                .bind("number", number)
                .bind("limit", limit)
                .map((row, context) -> new Signed(row.getLong("size"), Note.parse(row.getString("note"))))
                .list();
    }

    static List<Entry> entries(Handle handle, long from, long to) {
        return handle.createQuery("""
                        select sequence, ordered_at, body from audit_entry
                        where sequence >= :from and sequence < :to order by sequence""")
                .bind("from", from)
                .bind("to", to)
                .map((row, context) -> entry(row))
                .list();
    }

    static Optional<Entry> entry(Handle handle, long sequence) {
        return entries(handle, sequence, sequence + 1).stream().findFirst();
    }

    static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("sequence"),
                row.getObject("ordered_at", OffsetDateTime.class).toInstant(),
                row.getString("body").getBytes(StandardCharsets.UTF_8));
    }

    /// The tree as far as it is complete.
    static LeafHashes tree(Handle handle) {
        return new LeafHashes() {
            @Override
            public Hash leaf(long index) {
                return AuditHead.hash(handle.createQuery("select leaf from audit_entry where sequence = :index")
                        .bind("index", index)
                        .mapTo(String.class)
                        .one());
            }

            @Override
            public Hash node(int height, long index) {
                return height == 0
                        ? leaf(index)
                        : AuditHead.hash(handle.createQuery(
                                        "select hash from audit_node where height = :height and place = :index")
                                .bind("height", height)
                                .bind("index", index)
                                .mapTo(String.class)
                                .one());
            }
        };
    }
}
