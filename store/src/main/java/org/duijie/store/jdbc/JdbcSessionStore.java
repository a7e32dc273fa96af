package org.duijie.store.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.duijie.domain.RecordId;
import org.duijie.exchange.audit.Action;
import org.duijie.exchange.audit.Actor;
import org.duijie.exchange.audit.Step;
import org.duijie.exchange.identity.Session;
import org.duijie.exchange.identity.SessionStore;
import org.jdbi.v3.core.Handle;

/// Sessions are no business of the index, so they are written without the lock on the outbox head: logins never wait
/// for an import. Those that end because of something else (a new password, a member who left) end in that command.
final class JdbcSessionStore implements SessionStore {
    private static final String SESSIONS =
            "select id, account_id, client, opened_at, used_at, secret_hash from login_session where ";

    private final Connections connections;
    private final Clock clock;

    JdbcSessionStore(Connections connections, Clock clock) {
        this.clock = clock;
        this.connections = connections;
    }

    @Override
    public void open(Session session, Action opened) {
        connections.write(handle -> {
            handle.createUpdate("""
                            insert into login_session (id, account_id, client, opened_at, used_at, secret_hash)
                            values (:id, :account, :client, :opened, :used, :hash)""")
                    .bind("id", session.id().value())
                    .bind("account", session.account().value())
                    .bind("client", session.client())
                    .bind("opened", time(session.opened()))
                    .bind("used", time(session.used()))
                    .bind("hash", session.secretHash())
                    .execute();
            note(handle, Actor.account(session.account()), opened, session.account());
            return session;
        });
    }

    private void note(Handle handle, Actor actor, Action action, RecordId account) {
        AuditSteps steps = new AuditSteps(handle, actor, clock.instant());
        steps.add(Step.account(action, account));
        steps.write();
    }

    @Override
    public Optional<Session> find(RecordId id) {
        return connections.read(handle -> handle.createQuery(SESSIONS + "id = :id")
                .bind("id", id.value())
                .map((row, context) -> session(row))
                .findOne());
    }

    @Override
    public List<Session> of(RecordId account) {
        return connections.read(
                handle -> handle.createQuery(SESSIONS + "account_id = :account order by used_at desc, id")
                        .bind("account", account.value())
                        .map((row, context) -> session(row))
                        .list());
    }

    @Override
    public boolean renew(String secretHash, Session renewed) {
        return connections.write(handle -> handle.createUpdate("""
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
    public void end(Actor actor, RecordId id) {
        connections.write(handle -> {
            Optional<UUID> account = handle.createQuery(
                            "select account_id from login_session where id = :id for update")
                    .bind("id", id.value())
                    .mapTo(UUID.class)
                    .findOne();
            handle.execute("delete from login_session where id = ?", id.value());
            account.ifPresent(owner -> note(handle, actor, Action.SESSION_ENDED, new RecordId(owner)));
            return id;
        });
    }

    @Override
    public void endOthers(RecordId account, RecordId kept) {
        connections.write(handle -> {
            int ended = handle.execute(
                    "delete from login_session where account_id = ? and id <> ?", account.value(), kept.value());
            if (ended > 0) {
                note(handle, Actor.account(account), Action.OTHER_SESSIONS_ENDED, account);
            }
            return ended;
        });
    }

    @Override
    public int forget(Instant usedBefore, Instant openedBefore) {
        return connections.write(handle -> handle.execute(
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
