package org.duijie.store.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duijie.proof.Frontier;
import org.duijie.proof.Hash;
import org.duijie.proof.log.KeyId;
import org.duijie.proof.log.LogHead;
import org.duijie.proof.log.LogName;
import org.duijie.proof.log.VerifierKey;
import org.jdbi.v3.core.Handle;

/// Where the log goes on, as the one row that everybody locks who writes the log.
///
/// @param notes how many checkpoints and rotations were signed
record AuditHead(LogHead log, VerifierKey firstKey, long notes) {
    /// So long a process that puts steps in order keeps others from doing it.
    private static final long LEASE_SECONDS = 5;

    /// Begins the log, if it has not begun. The answer is its head.
    static AuditHead begin(Handle handle, VerifierKey first) {
        handle.createUpdate("""
                        update audit_head set log = :log, first_key = :key, key_id = :id, last_time = :time,
                        last_note = :note where one = 1 and log is null""")
                .bind("log", first.log().value())
                .bind("key", first.toString())
                .bind("id", first.id().value())
                .bind("time", OffsetDateTime.ofInstant(LogHead.first(first).time(), ZoneOffset.UTC))
                .bind("note", Hash.OF_NOTHING.toString())
                .execute();
        return now(handle);
    }

    static boolean hasBegun(Handle handle) {
        return handle.createQuery("select log from audit_head where one = 1 for update")
                .map((row, context) -> row.getString("log") != null)
                .one();
    }

    static AuditHead now(Handle handle) {
        return read(handle, "");
    }

    /// Waits for whoever writes the log.
    static AuditHead locked(Handle handle) {
        return read(handle, " for update");
    }

    private static AuditHead read(Handle handle, String lock) {
        return handle.createQuery("select * from audit_head where one = 1" + lock)
                .map((row, context) -> head(row))
                .one();
    }

    private static AuditHead head(ResultSet row) throws SQLException {
        List<Hash> peaks = Stream.of(row.getString("peaks").split(" "))
                .filter(peak -> !peak.isEmpty())
                .map(AuditHead::hash)
                .toList();
        LogHead log = new LogHead(
                new LogName(row.getString("log")),
                new KeyId(row.getString("key_id")),
                new Frontier(row.getLong("size"), peaks),
                row.getObject("last_time", OffsetDateTime.class).toInstant(),
                hash(row.getString("last_note")));
        return new AuditHead(log, VerifierKey.parse(row.getString("first_key")), row.getLong("notes"));
    }

    static Hash hash(String text) {
        return Hash.of(Base64.getDecoder().decode(text));
    }

    /// Takes or keeps the right to write the log, by the database's clock; no, if another process has it. A term that
    /// ends later than one that begins now was given before the clock was set back, and binds nobody.
    static boolean lease(Handle handle, UUID holder) {
        return handle.createUpdate("""
                                update audit_head
                                set holder = :holder, held_until = current_timestamp + interval '%1$d' second
                                where one = 1
                                and (holder is null or holder = :holder or held_until < current_timestamp
                                  or held_until > current_timestamp + interval '%1$d' second)
                                """.formatted(LEASE_SECONDS))
                        .bind("holder", holder)
                        .execute()
                == 1;
    }

    /// Stores what the log has become.
    static void write(Handle handle, LogHead log, long notes) {
        handle.createUpdate("""
                        update audit_head set key_id = :key, size = :size, peaks = :peaks, last_time = :time,
                        last_note = :note, notes = :notes where one = 1""")
                .bind("key", log.key().value())
                .bind("size", log.size())
                .bind(
                        "peaks",
                        log.frontier().peaks().stream().map(Hash::toString).collect(Collectors.joining(" ")))
                .bind("time", OffsetDateTime.ofInstant(log.time(), ZoneOffset.UTC))
                .bind("note", log.note().toString())
                .bind("notes", notes)
                .execute();
    }
}
