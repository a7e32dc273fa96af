package org.duijie.store.jdbc;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.duijie.domain.CatalogueRecord;
import org.duijie.domain.RecordId;
import org.duijie.domain.RecordKind;
import org.duijie.exchange.catalogue.Stored;
import org.duijie.store.json.RecordJson;
import org.jdbi.v3.core.Handle;

/// Reads records in two steps: which rows, at which version, in one statement; then the bodies that are not parsed
/// yet.
///
/// A match request reads up to 300 offers. Their rows take 1.4 ms, their bodies 3 ms and parsing more than both.
final class RecordRows {
    /// A parsed record takes about ten bytes for each character of its JSON, so this is a tenth of the heap.
    private static final long CACHED_CHARACTERS = Runtime.getRuntime().maxMemory() / 100;

    /// The time belongs to it because another replica may erase a record, and a record of its id begin again at
    /// version 1.
    private record Version(UUID id, long version, Instant since) {}

    private record Row(Version key, RecordKind kind, String contentHash) {}

    private record Parsed(CatalogueRecord record, int characters) {}

    private final RecordJson json;
    private final Cache<Version, Parsed> parsed = Caffeine.newBuilder()
            .maximumWeight(CACHED_CHARACTERS)
            .weigher((Version version, Parsed body) -> body.characters())
            .build();

    RecordRows(RecordJson json) {
        this.json = json;
    }

    /// The records that match, in the order that `order` (an `order by`, or nothing) gives them.
    List<Stored> select(Handle handle, Condition condition, String order) {
        List<Row> rows = handle.createQuery(
                        "select r.id, r.kind, r.version, r.content_hash, r.valid_from from record r where "
                                + condition.sql() + " " + order)
                .bindMap(condition.values())
                .map((found, context) -> row(found))
                .list();
        Map<Version, Parsed> bodies = bodies(handle, rows);
        List<Stored> records = new ArrayList<>(rows.size());
        for (Row row : rows) {
            CatalogueRecord record =
                    Objects.requireNonNull(bodies.get(row.key())).record();
            records.add(new Stored(
                    record, row.key().version(), row.contentHash(), row.key().since()));
        }
        return records;
    }

    /// Drops a record that was erased from the parsed ones.
    void forget(RecordId id) {
        parsed.asMap().keySet().removeIf(version -> version.id().equals(id.value()));
    }

    private static Row row(ResultSet found) throws SQLException {
        return new Row(
                new Version(
                        found.getObject("id", UUID.class),
                        found.getLong("version"),
                        found.getObject("valid_from", OffsetDateTime.class).toInstant()),
                RecordKind.valueOf(found.getString("kind")),
                found.getString("content_hash"));
    }

    private Map<Version, Parsed> bodies(Handle handle, List<Row> rows) {
        Map<Version, Parsed> bodies =
                new HashMap<>(parsed.getAllPresent(rows.stream().map(Row::key).toList()));
        List<Row> missing =
                rows.stream().filter(row -> !bodies.containsKey(row.key())).toList();
        if (!missing.isEmpty()) {
            Map<Version, Parsed> read = read(handle, missing);
            bodies.putAll(read);
            if (!handle.isInTransaction()) { // what a command wrote may yet be rolled back
                parsed.putAll(read);
            }
        }
        return bodies;
    }

    private Map<Version, Parsed> read(Handle handle, List<Row> rows) {
        Map<Map.Entry<UUID, Long>, String> bodies = handle.createQuery("""
                        select v.record_id, v.version, v.body
                        from unnest(cast(:ids as uuid array), cast(:versions as bigint array)) as w(id, version)
                        join record_version v on v.record_id = w.id and v.version = w.version""")
                .bind("ids", rows.stream().map(row -> row.key().id()).toArray(UUID[]::new))
                .bind("versions", rows.stream().map(row -> row.key().version()).toArray(Long[]::new))
                .map((found, context) -> Map.entry(
                        Map.entry(found.getObject("record_id", UUID.class), found.getLong("version")),
                        found.getString("body")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Map<Version, Parsed> read = new HashMap<>();
        for (Row row : rows) {
            String body = bodies.get(Map.entry(row.key().id(), row.key().version()));
            if (body == null) {
                throw new IllegalStateException("record %s has no version %d: the database is damaged"
                        .formatted(row.key().id(), row.key().version()));
            }
            read.put(row.key(), new Parsed(json.read(row.kind(), body), body.length()));
        }
        return read;
    }
}
