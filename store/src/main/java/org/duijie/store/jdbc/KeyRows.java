package org.duijie.store.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.duijie.domain.RecordId;
import org.duijie.domain.access.KeyScope;
import org.duijie.exchange.identity.ApiKey;
import org.jdbi.v3.core.Handle;

/// Reads and writes the keys of programs.
final class KeyRows {
    private KeyRows() {}

    static Condition of(RecordId account) {
        return new Condition("account_id = :account", Map.of("account", account.value()));
    }

    static Condition named(RecordId id) {
        return new Condition("id = :id", Map.of("id", id.value()));
    }

    static List<ApiKey> select(Handle handle, Condition condition) {
        return handle.createQuery("select id, account_id, name, scopes, secret_hash, made_at, expires_at, used_at,"
                        + " revoked_at from api_key where " + condition.sql() + " order by made_at, id")
                .bindMap(condition.values())
                .map((row, context) -> key(row))
                .list();
    }

    private static ApiKey key(ResultSet row) throws SQLException {
        return new ApiKey(
                Columns.id(row, "id"),
                Columns.id(row, "account_id"),
                row.getString("name"),
                Columns.codes(row, "scopes", KeyScope.class),
                row.getString("secret_hash"),
                Columns.time(row, "made_at"),
                Columns.time(row, "expires_at"),
                Columns.timeOr(row, "used_at", ApiKey.NEVER),
                Columns.timeOr(row, "revoked_at", ApiKey.NEVER));
    }

    static int put(Handle handle, ApiKey key) {
        handle.execute("delete from api_key where id = ?", key.id().value());
        return handle.createUpdate("""
                        insert into api_key (id, account_id, name, scopes, secret_hash, made_at, expires_at, used_at,
                            revoked_at)
                        values (:id, :account, :name, :scopes, :hash, :made, :expires, :used, :revoked)""")
                .bind("id", key.id().value())
                .bind("account", key.account().value())
                .bind("name", key.name())
                .bind("scopes", Columns.codes(key.scopes()))
                .bind("hash", key.secretHash())
                .bind("made", Columns.time(key.made()))
                .bind("expires", Columns.time(key.expires()))
                .bind("used", Columns.timeUnless(key.used(), ApiKey.NEVER))
                .bind("revoked", Columns.timeUnless(key.revoked(), ApiKey.NEVER))
                .execute();
    }

    static int revokeAll(Handle handle, RecordId account, Instant now) {
        return handle.execute(
                "update api_key set revoked_at = ? where account_id = ? and revoked_at is null",
                Columns.time(now),
                account.value());
    }

    static int used(Handle handle, RecordId key, Instant now) {
        return handle.execute("update api_key set used_at = ? where id = ?", Columns.time(now), key.value());
    }
}
