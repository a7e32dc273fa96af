package org.duijie.store.jdbc;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.duijie.domain.Alliance;
import org.duijie.domain.CatalogueRecord;
import org.duijie.domain.Envelope;
import org.duijie.domain.Organisation;
import org.duijie.domain.RecordId;
import org.duijie.domain.RecordKind;
import org.duijie.domain.text.CanonicalText;
import org.duijie.exchange.catalogue.Stored;
import org.duijie.exchange.catalogue.UnitOfWork.StaleVersion;
import org.duijie.store.json.RecordJson;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Update;

/// Writes a version of a record: its row, its body, its audience, its names and its event.
///
/// The writer before has finished when this one begins, so looking first and writing then cannot race, and no statement
/// here fails on a constraint (which in PostgreSQL would end the whole transaction).
final class RecordWriter {
    /// The longest `varchar` of H2.
    private static final int LONGEST_BODY = 1_048_576;

    private record Present(long version, RecordKind kind) {}

    private final Handle handle;
    private final RecordJson json;
    private final Outbox outbox;
    private final Instant now;

    RecordWriter(Handle handle, RecordJson json, Outbox outbox, Instant now) {
        this.handle = handle;
        this.json = json;
        this.outbox = outbox;
        this.now = now.truncatedTo(ChronoUnit.MICROS);
    }

    Stored put(CatalogueRecord record, long expectedVersion) {
        if (!record.id().isKnown()) {
            throw new IllegalArgumentException("a record is stored under an id of its own, not the id of the unknown");
        }
        Optional<Present> present = present(record.id());
        long found = present.map(Present::version).orElse(0L);
        if (found != expectedVersion) {
            throw new StaleVersion(record.id(), expectedVersion, found);
        }
        present.ifPresent(before -> requireSameKind(before, record));
        requireOwnKey(record);
        Stored stored = new Stored(record, expectedVersion + 1, json.contentHash(record), now);
        writeRow(stored, present.isEmpty());
        if (present.isPresent()) { // after the row is ours: whoever was sealing the last version has come before
            handle.execute(
                    "delete from sealed_vector where record_id = ?", record.id().value());
        }
        writeBody(stored);
        writeAudience(record.envelope(), present.isEmpty());
        if (record instanceof Alliance alliance) {
            AllianceMembers.write(handle, alliance);
        }
        long sequence = outbox.note(record.id());
        if (record instanceof Organisation organisation) {
            writeNames(organisation, sequence);
        }
        return stored;
    }

    /// Deletes the record with its versions and what refers to it, and leaves an event of its id.
    List<CatalogueRecord> erase(RecordId id) {
        Optional<Present> present = present(id);
        if (present.isEmpty()) {
            return List.of();
        }
        List<CatalogueRecord> versions = handle.createQuery(
                        "select body from record_version where record_id = :id order by version")
                .bind("id", id.value())
                .mapTo(String.class)
                .map(body -> json.read(present.get().kind(), body))
                .list();
        for (String table : List.of(
                "record_version",
                "record_audience",
                "alliance_member",
                "organisation_name",
                "request_key",
                "sealed_vector")) {
            handle.execute("delete from " + table + " where record_id = ?", id.value());
        }
        for (String table : List.of("profile_claim", "recommendation_memory", "recommended")) {
            handle.execute("delete from " + table + " where researcher_id = ?", id.value());
        }
        handle.execute("delete from one_time_link where purpose = 'MAILBOX' and organisation = ?", id.value());
        handle.execute("delete from record where id = ?", id.value());
        outbox.note(id);
        return versions;
    }

    private Optional<Present> present(RecordId id) {
        return handle.createQuery("select version, kind from record where id = :id")
                .bind("id", id.value())
                .map((found, context) ->
                        new Present(found.getLong("version"), RecordKind.valueOf(found.getString("kind"))))
                .findOne();
    }

    private static void requireSameKind(Present before, CatalogueRecord record) {
        if (before.kind() != record.recordKind()) {
            throw new IllegalArgumentException("record %s is a %s and cannot become a %s: give it another source key"
                    .formatted(record.id(), before.kind(), record.recordKind()));
        }
    }

    private void requireOwnKey(CatalogueRecord record) {
        Optional<UUID> holder = handle.createQuery("""
                        select id from record
                        where source_system = :system and source_key = :key and kind = :kind and id <> :id""")
                .bind("system", record.envelope().sourceSystem())
                .bind("key", record.envelope().sourceKey())
                .bind("kind", record.recordKind().name())
                .bind("id", record.id().value())
                .mapTo(UUID.class)
                .findOne();
        if (holder.isPresent()) {
            throw new IllegalArgumentException("record %s has the source key of record %s: a key names one record"
                    .formatted(record.id(), holder.get()));
        }
    }

    private void writeRow(Stored stored, boolean isNew) {
        CatalogueRecord record = stored.record();
        Envelope envelope = record.envelope();
        String sql = isNew ? """
                insert into record (id, kind, source_system, source_key, owner_org, disclosure, state, version,
                    content_hash, title, valid_from)
                values (:id, :kind, :system, :key, :owner, :disclosure, :state, :version, :hash, :title, :now)""" : """
                update record set kind = :kind, source_system = :system, source_key = :key, owner_org = :owner,
                    disclosure = :disclosure, state = :state, version = :version, content_hash = :hash,
                    title = :title, valid_from = :now
                where id = :id""";
        version(handle.createUpdate(sql), stored)
                .bind("kind", record.recordKind().name())
                .bind("system", envelope.sourceSystem())
                .bind("key", envelope.sourceKey())
                .bind("owner", envelope.ownerOrg().value())
                .bind("disclosure", envelope.disclosure().name())
                .bind("state", envelope.state().name())
                .bind("title", record.title().value())
                .execute();
    }

    private void writeBody(Stored stored) {
        String body = json.write(stored.record());
        if (body.length() > LONGEST_BODY) {
            throw new IllegalArgumentException("record %s has %d characters as JSON, at most %d can be stored"
                    .formatted(stored.record().id(), body.length(), LONGEST_BODY));
        }
        if (stored.version() > 1) {
            version(handle.createUpdate("""
                            update record_version set valid_to = :now
                            where record_id = :id and version = :version - 1"""), stored).execute();
        }
        version(handle.createUpdate("""
                        insert into record_version (record_id, version, content_hash, body, valid_from)
                        values (:id, :version, :hash, :body, :now)"""), stored).bind("body", body).execute();
    }

    private static Update version(Update update, Stored stored) {
        return update.bind("id", stored.record().id().value())
                .bind("version", stored.version())
                .bind("hash", stored.contentHash())
                .bind("now", OffsetDateTime.ofInstant(stored.validFrom(), ZoneOffset.UTC));
    }

    private void writeAudience(Envelope envelope, boolean isNew) {
        if (!isNew) {
            handle.execute(
                    "delete from record_audience where record_id = ?",
                    envelope.id().value());
        }
        if (envelope.audience().isEmpty()) {
            return;
        }
        PreparedBatch parties =
                handle.prepareBatch("insert into record_audience (record_id, party) values (:id, :party)");
        for (RecordId party : new TreeSet<>(envelope.audience())) {
            parties.bind("id", envelope.id().value())
                    .bind("party", party.value())
                    .add();
        }
        parties.execute();
    }

    private void writeNames(Organisation organisation, long sequence) {
        UUID id = organisation.id().value();
        Set<String> names = new TreeSet<>();
        names.add(organisation.name().value());
        names.add(CanonicalText.of(organisation.nameEn()).value());
        names.remove("");
        handle.createUpdate("delete from organisation_name where record_id = :id and not name = any(:names)")
                .bind("id", id)
                .bind("names", names.toArray(String[]::new))
                .execute();
        for (String name : names) {
            handle.createUpdate("""
                            insert into organisation_name (name, record_id, since) values (:name, :id, :since)
                            on conflict do nothing""")
                    .bind("name", name)
                    .bind("id", id)
                    .bind("since", sequence)
                    .execute();
        }
    }
}
