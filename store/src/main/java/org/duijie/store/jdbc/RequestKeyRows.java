package org.duijie.store.jdbc;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.duijie.domain.RecordId;
import org.duijie.exchange.catalogue.RequestKey;
import org.duijie.exchange.catalogue.Stored;
import org.jdbi.v3.core.Handle;

/// The request keys of the last day. Whoever sends a request again does so within minutes. One that a wrong clock dated
/// into the future is good for a day from when this is seen.
final class RequestKeyRows {
    private static final Duration KEPT = Duration.ofDays(1);

    private final Handle handle;
    private final Instant now;

    RequestKeyRows(Handle handle, Instant now) {
        this.handle = handle;
        this.now = now;
    }

    Optional<RequestKey.Answered> answered(RequestKey key) {
        return handle.createQuery("""
                        select request_hash, record_id, version from request_key
                        where account_id = :account and key_hash = :key and answered_at >= :kept""")
                .bind("account", key.account().value())
                .bind("key", key.keyHash())
                .bind("kept", kept())
                .map((row, context) -> new RequestKey.Answered(
                        row.getString("request_hash"),
                        new RecordId(row.getObject("record_id", UUID.class)),
                        row.getLong("version")))
                .findOne();
    }

    void answer(RequestKey key, Stored written) {
        handle.execute("delete from request_key where answered_at < ?", kept());
        handle.execute(
                "update request_key set answered_at = ? where answered_at > ?",
                Columns.time(now),
                Columns.time(now.plus(KEPT)));
        handle.createUpdate("""
                        insert into request_key (account_id, key_hash, request_hash, record_id, version, answered_at)
                        values (:account, :key, :request, :record, :version, :now)""")
                .bind("account", key.account().value())
                .bind("key", key.keyHash())
                .bind("request", key.requestHash())
                .bind("record", written.record().id().value())
                .bind("version", written.version())
                .bind("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .execute();
    }

    private OffsetDateTime kept() {
        return OffsetDateTime.ofInstant(now.minus(KEPT), ZoneOffset.UTC);
    }
}
