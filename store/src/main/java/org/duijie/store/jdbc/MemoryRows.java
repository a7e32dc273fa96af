package org.duijie.store.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.duijie.domain.RecordId;
import org.duijie.exchange.recommendation.Dismissal;
import org.duijie.exchange.recommendation.Memory;
import org.duijie.exchange.recommendation.Remembered;
import org.jdbi.v3.core.Handle;

/// Reads and writes what one account was shown as one researcher.
final class MemoryRows {
    private final Handle handle;
    private final UUID account;
    private final UUID researcher;

    MemoryRows(Handle handle, RecordId account, RecordId researcher) {
        this.handle = handle;
        this.account = account.value();
        this.researcher = researcher.value();
    }

    Memory read() {
        return handle.createQuery("""
                        select personalised, batch, batch_day from recommendation_memory
                        where account_id = :account and researcher_id = :researcher""")
                .bind("account", account)
                .bind("researcher", researcher)
                .map((row, context) -> new Memory(
                        row.getBoolean("personalised"),
                        row.getLong("batch"),
                        row.getObject("batch_day", LocalDate.class),
                        items()))
                .findOne()
                .orElse(Memory.NONE);
    }

    private List<Remembered> items() {
        return handle.createQuery("""
                        select challenge_id, version, substance, batch, place, shown_on, again, reason, note,
                            dismissed_at
                        from recommended where account_id = :account and researcher_id = :researcher
                        order by batch, place, challenge_id""")
                .bind("account", account)
                .bind("researcher", researcher)
                .map((row, context) -> new Remembered(
                        new RecordId(row.getObject("challenge_id", UUID.class)),
                        row.getLong("version"),
                        row.getString("substance"),
                        row.getLong("batch"),
                        row.getInt("place"),
                        row.getObject("shown_on", LocalDate.class),
                        row.getBoolean("again"),
                        dismissal(row)))
                .list();
    }

    private static Optional<Dismissal> dismissal(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        if (reason == null) {
            return Optional.empty();
        }
        return Optional.of(new Dismissal(
                Dismissal.Reason.valueOf(reason),
                Objects.requireNonNullElse(row.getString("note"), ""),
                row.getObject("dismissed_at", OffsetDateTime.class).toInstant()));
    }

    /// Writes what differs: a batch of ten should not rewrite a year of recommendations.
    void write(Memory before, Memory after) {
        handle.execute(
                "delete from recommendation_memory where account_id = ? and researcher_id = ?", account, researcher);
        handle.execute(
                "insert into recommendation_memory (account_id, researcher_id, personalised, batch, batch_day)"
                        + " values (?, ?, ?, ?, ?)",
                account,
                researcher,
                after.personalised(),
                after.batch(),
                after.day());
        Set<Remembered> gone = new HashSet<>(before.items());
        after.items().forEach(gone::remove);
        gone.forEach(item -> handle.execute(
                "delete from recommended where account_id = ? and researcher_id = ? and challenge_id = ?",
                account,
                researcher,
                item.challenge().value()));
        Set<Remembered> kept = new HashSet<>(before.items());
        after.items().stream().filter(item -> !kept.contains(item)).forEach(this::insert);
    }

    private void insert(Remembered item) {
        handle.createUpdate("""
                        insert into recommended (account_id, researcher_id, challenge_id, version, substance, batch,
                            place, shown_on, again, reason, note, dismissed_at)
                        values (:account, :researcher, :challenge, :version, :substance, :batch, :place, :shown,
                            :again, :reason, :note, :at)""")
                .bind("account", account)
                .bind("researcher", researcher)
                .bind("challenge", item.challenge().value())
                .bind("version", item.version())
                .bind("substance", item.substance())
                .bind("batch", item.batch())
                .bind("place", item.place())
                .bind("shown", item.shownOn())
                .bind("again", item.again())
                .bind("reason", item.dismissal().map(why -> why.reason().name()).orElse(null))
                .bind("note", item.dismissal().map(Dismissal::note).orElse(null))
                .bind(
                        "at",
                        item.dismissal()
                                .map(why -> OffsetDateTime.ofInstant(why.at(), ZoneOffset.UTC))
                                .orElse(null))
                .execute();
    }
}
