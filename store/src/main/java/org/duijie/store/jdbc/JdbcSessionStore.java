package org.duijie.store.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.duijie.domain.RecordId;
import org.duijie.exchange.identity.Session;
import org.duijie.exchange.identity.SessionStore;

/// Sessions are no business of the index, so they are written without the lock on the outbox head: logins never wait
/// for
/// an import.
final class JdbcSessionStore implements SessionStore {
    private static final String SESSIONS =
            "select id, account_id, client, opened_at, used_at, secret_hash from login_session where ";

    private final Connections database;

    JdbcSessionStore(Connections database) {
        this.database = database;
    }

    @Override
    public void open(Session session) {
        database.read(handle -> handle.createUpdate("""
                        insert into login_session (id, account_id, client, opened_at, used_at, secret_hash)
                        values (:id, :account, :client, :opened, :used, :hash)""")
                .bind("id", session.id().value())
                .bind("account", session.account().value())
                .bind("client", session.client())
                .bind("opened", time(session.opened()))
                .bind("used", time(session.used()))
                .bind("hash", session.secretHash())
                .execute());
    }

    @Override
    public Optional<Session> find(RecordId id) {
        return database.read(handle -> handle.createQuery(SESSIONS + "id = :id")
                .bind("id", id.value())
                .map((row, context) -> session(row))
                .findOne());
    }

    @Override
    public List<Session> of(RecordId account) {
        return database.read(handle -> handle.createQuery(SESSIONS + "account_id = :account order by used_at desc, id")
                .bind("account", account.value())
                .map((row, context) -> session(row))
                .list());
    }

    @Override
    public boolean renew(String secretHash, Session renewed) {
        return database.read(handle -> handle.createUpdate("""
                                update login_session set secret_hash = :next, used_at = :used
                                where id = :id and secret_hash = :hash""")
                        .bind("next", renewed.secretHash())
                        .bind("used", time(renewed.used()))
                        .bind("id", renewed.id().value())
                        .bind("hash", secretHash)
                        .execute())
                == 1;
    }

    @Override
    public void end(RecordId id) {
        database.read(handle -> handle.execute("delete from login_session where id = ?", id.value()));
    }

    @Override
    public void endOthers(RecordId account, RecordId kept) {
        database.read(handle -> handle.execute(
                "delete from login_session where account_id = ? and id <> ?", account.value(), kept.value()));
    }

    @Override
    public int forget(Instant usedBefore, Instant openedBefore) {
        return database.read(handle -> handle.execute(
                "delete from login_session where used_at < ? or opened_at < ?", time(usedBefore), time(openedBefore)));
    }

    private static Session session(ResultSet row) throws SQLException {
        return new Session(
                new RecordId(row.getObject("id", UUID.class)),
                new RecordId(row.getObject("account_id", UUID.class)),
                row.getString("client"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getObject("used_at", OffsetDateTime.class).toInstant(),
                row.getString("secret_hash"));
    }

    private static OffsetDateTime time(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
