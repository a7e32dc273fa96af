package org.duijie.store.jdbc;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.duijie.domain.CatalogueRecord;
import org.duijie.domain.ProfileClaim;
import org.duijie.domain.RecordId;
import org.duijie.domain.RecordKind;
import org.duijie.domain.Researcher;
import org.duijie.domain.access.Viewer;
import org.duijie.domain.text.CanonicalText;
import org.duijie.exchange.audit.Step;
import org.duijie.exchange.catalogue.RequestKey;
import org.duijie.exchange.catalogue.Stored;
import org.duijie.exchange.catalogue.UnitOfWork;
import org.duijie.store.json.RecordJson;
import org.jdbi.v3.core.Handle;

/// What a command sees and does inside its transaction: it reads what its actor may read, and its own writes.
class JdbcChanges implements UnitOfWork.Changes {
    private final Handle handle;
    private final Condition visible;
    private final RecordRows rows;
    private final RecordJson json;
    private final RecordWriter writer;
    private final RequestKeyRows keys;
    private final PersonKey people;
    private final AuditSteps steps;
    private Optional<RuntimeException> failure = Optional.empty();

    JdbcChanges(
            Handle handle,
            Viewer actor,
            RecordRows rows,
            RecordJson json,
            RecordWriter writer,
            RequestKeyRows keys,
            PersonKey people,
            AuditSteps steps) {
        this.steps = steps;
        this.people = people;
        this.keys = keys;
        this.handle = handle;
        this.visible = VisibilitySql.records(actor);
        this.rows = rows;
        this.json = json;
        this.writer = writer;
    }

    @Override
    public Optional<Stored> find(RecordId id) {
        Condition wanted = new Condition("r.id = :id", Map.of("id", id.value()));
        return rows.select(handle, wanted.and(visible), "").stream().findFirst();
    }

    @Override
    public Optional<Stored> at(RecordId id, long version) {
        Optional<Stored> now = find(id);
        return now.map(Stored::version).filter(newest -> newest == version).isPresent()
                ? now
                : now.flatMap(stored -> earlier(stored.record().recordKind(), id, version));
    }

    private Optional<Stored> earlier(RecordKind kind, RecordId id, long version) {
        return handle.createQuery("""
                        select body, content_hash, valid_from from record_version
                        where record_id = :id and version = :version""")
                .bind("id", id.value())
                .bind("version", version)
                .map((row, context) -> new Stored(
                        json.read(kind, row.getString("body")),
                        version,
                        row.getString("content_hash"),
                        row.getObject("valid_from", OffsetDateTime.class).toInstant()))
                .findOne();
    }

    @Override
    public Optional<RequestKey.Answered> answered(RequestKey key) {
        return keys.answered(key);
    }

    @Override
    public void answer(RequestKey key, Stored written) {
        keys.answer(key, written);
    }

    @Override
    public Optional<RecordId> organisationNamed(String name) {
        return handle.createQuery("select r.id from organisation_name n join record r on r.id = n.record_id"
                        + " where n.name = :name and " + visible.sql() + " order by n.since, r.id limit 1")
                .bind("name", CanonicalText.of(name).value())
                .bindMap(visible.values())
                .mapTo(UUID.class)
                .findOne()
                .map(RecordId::new);
    }

    @Override
    public String contentHash(CatalogueRecord record) {
        return json.contentHash(record);
    }

    @Override
    public Stored put(CatalogueRecord record, long expectedVersion) {
        return writing(() -> {
            Stored stored = writer.put(record, expectedVersion);
            steps.add(Step.written(record, stored.version(), stored.contentHash()));
            return stored;
        });
    }

    @Override
    public List<CatalogueRecord> erase(RecordId id) {
        return writing(() -> {
            List<CatalogueRecord> erased = writer.erase(id);
            rows.forget(id);
            if (!erased.isEmpty()) {
                steps.add(Step.erased(erased.getLast()));
                steps.forget(id);
            }
            return erased;
        });
    }

    @Override
    public void forgetVectors(Collection<String> textHashes) {
        handle.createUpdate("delete from text_vector where text_hash = any(:hashes)")
                .bind("hashes", textHashes.toArray(String[]::new))
                .execute();
    }

    @Override
    public boolean isKeptOut(Researcher person) {
        return handle.createQuery("select count(*) from kept_out where hash = any(:hashes)")
                        .bind("hashes", people.hashes(person).toArray(String[]::new))
                        .mapTo(long.class)
                        .one()
                > 0;
    }

    @Override
    public void keepOut(Researcher person) {
        people.hashes(person)
                .forEach(hash -> handle.execute("insert into kept_out (hash) values (?) on conflict do nothing", hash));
        steps.add(Step.keptOut(person.id()));
        steps.forget(person.id());
    }

    @Override
    public List<ProfileClaim> claims(RecordId researcher) {
        return ClaimRows.select(handle, new Condition("researcher_id = :id", Map.of("id", researcher.value())));
    }

    @Override
    public void put(ProfileClaim claim) {
        ClaimRows.put(handle, claim);
        steps.add(Step.of(claim));
    }

    /// The open transaction, for the part of a command that is about identity.
    final Handle handle() {
        return handle;
    }

    /// Says in the audit log what was done.
    final void note(Step step) {
        steps.add(step);
    }

    /// Makes the audit log speak of nobody where it spoke of this subject.
    final void forget(RecordId subject) {
        steps.forget(subject);
    }

    /// Writes; a failure is remembered, so that a command which goes on regardless is not committed.
    final <T> T writing(Supplier<T> change) {
        try {
            return change.get();
        } catch (RuntimeException e) {
            failure = Optional.of(e);
            throw e;
        }
    }

    final void requireWhole() {
        if (failure.isPresent()) {
            throw failure.get();
        }
    }
}
