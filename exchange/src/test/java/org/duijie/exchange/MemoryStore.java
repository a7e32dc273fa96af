package org.duijie.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.duijie.domain.Alliance;
import org.duijie.domain.CatalogueRecord;
import org.duijie.domain.Organisation;
import org.duijie.domain.ProfileClaim;
import org.duijie.domain.RecordId;
import org.duijie.domain.RecordKind;
import org.duijie.domain.Researcher;
import org.duijie.domain.access.Guarded;
import org.duijie.domain.access.ReadingPolicy;
import org.duijie.domain.access.Viewer;
import org.duijie.exchange.catalogue.CatalogueStore;
import org.duijie.exchange.catalogue.IndexEvent;
import org.duijie.exchange.catalogue.RequestKey;
import org.duijie.exchange.catalogue.Stored;
import org.duijie.exchange.catalogue.UnitOfWork;
import org.duijie.exchange.recommendation.Memory;
import org.duijie.exchange.recommendation.MemoryKeeper;
import org.duijie.proof.Sha256;

/// A store in memory: one thread, whole transactions, the reading policy applied to every read.
public final class MemoryStore implements CatalogueStore, UnitOfWork, MemoryKeeper {
    private final Map<RecordId, Stored> records = new TreeMap<>();
    private final List<Stored> versions = new ArrayList<>();
    private final Map<String, RequestKey.Answered> answers = new HashMap<>();
    private final List<IndexEvent> events = new ArrayList<>();
    private final List<RecordId> fetched = new ArrayList<>();
    private final Set<RecordId> keptOut = new TreeSet<>();
    private final List<ProfileClaim> claims = new ArrayList<>();
    private final Map<List<RecordId>, Memory> memories = new HashMap<>();
    private int failures;
    private long reopenings;

    /// Writes as the house does, without asking who may.
    public synchronized void put(CatalogueRecord... written) {
        run(new Viewer.Steward("test"), changes -> {
            for (CatalogueRecord record : written) {
                changes.put(
                        record, changes.find(record.id()).map(Stored::version).orElse(0L));
            }
            return written.length;
        });
    }

    /// Forgets a record and its events, as a backup from before it does.
    public synchronized void forget(RecordId id) {
        records.remove(id);
        events.removeIf(event -> event.id().equals(id));
    }

    /// Loses a record that it had told of, as a database that was opened again after a failed write.
    public synchronized void lose(RecordId id) {
        forget(id);
        reopenings++;
    }

    @Override
    public synchronized long reopenings() {
        return reopenings;
    }

    /// The next reads of the outbox fail.
    public synchronized void fail(int times) {
        failures = times;
    }

    /// The ids that were asked for since the last call.
    public synchronized List<RecordId> fetched() {
        List<RecordId> asked = List.copyOf(fetched);
        fetched.clear();
        return asked;
    }

    @Override
    public synchronized <T> T run(Viewer actor, Function<Changes, T> command) {
        Map<RecordId, Stored> recordsBefore = new TreeMap<>(records);
        int eventsBefore = events.size();
        try {
            return command.apply(new Transaction());
        } catch (RuntimeException e) {
            records.clear();
            records.putAll(recordsBefore);
            events.subList(eventsBefore, events.size()).clear();
            throw e;
        }
    }

    private final class Transaction implements Changes {
        @Override
        public Optional<Stored> find(RecordId id) {
            return Optional.ofNullable(records.get(id));
        }

        @Override
        public Optional<Stored> at(RecordId id, long version) {
            return versions.stream()
                    .filter(stored -> stored.record().id().equals(id) && stored.version() == version)
                    .findFirst();
        }

        @Override
        public Optional<RequestKey.Answered> answered(RequestKey key) {
            return Optional.ofNullable(answers.get(key.account() + key.keyHash()));
        }

        @Override
        public void answer(RequestKey key, Stored written) {
            answers.put(
                    key.account() + key.keyHash(),
                    new RequestKey.Answered(key.requestHash(), written.record().id(), written.version()));
        }

        @Override
        public Optional<RecordId> organisationNamed(String name) {
            return records.values().stream()
                    .map(Stored::record)
                    .filter(Organisation.class::isInstance)
                    .filter(record -> record.title().value().equals(name))
                    .map(CatalogueRecord::id)
                    .findFirst();
        }

        @Override
        public String contentHash(CatalogueRecord record) {
            return Sha256.hex(record.texts() + "/" + record.envelope().ownerOrg()
                    + record.envelope().state());
        }

        @Override
        public Stored put(CatalogueRecord record, long expectedVersion) {
            long found = find(record.id()).map(Stored::version).orElse(0L);
            if (found != expectedVersion) {
                throw new StaleVersion(record.id(), expectedVersion, found);
            }
            Stored stored = new Stored(record, found + 1, contentHash(record), Instant.EPOCH);
            records.put(record.id(), stored);
            versions.add(stored);
            events.add(new IndexEvent(lastSequence() + 1, record.id()));
            return stored;
        }

        @Override
        public List<CatalogueRecord> erase(RecordId id) {
            List<CatalogueRecord> erased =
                    find(id).map(Stored::record).map(List::of).orElse(List.of());
            records.remove(id);
            versions.removeIf(stored -> stored.record().id().equals(id));
            claims.removeIf(claim -> claim.researcher().equals(id));
            events.add(new IndexEvent(lastSequence() + 1, id));
            return erased;
        }

        @Override
        public void forgetVectors(Collection<String> textHashes) {}

        @Override
        public boolean isKeptOut(Researcher person) {
            return keptOut.contains(person.id());
        }

        @Override
        public void keepOut(Researcher person) {
            keptOut.add(person.id());
        }

        @Override
        public List<ProfileClaim> claims(RecordId researcher) {
            return claimsTo(researcher);
        }

        @Override
        public void put(ProfileClaim claim) {
            claims.removeIf(before -> before.id().equals(claim.id()));
            claims.add(claim);
        }
    }

    private Stream<Stored> visible(Viewer viewer) {
        return records.values().stream()
                .filter(stored -> ReadingPolicy.records(viewer)
                        .admits(Guarded.of(stored.record().envelope())));
    }

    @Override
    public synchronized Optional<Stored> find(Viewer viewer, RecordId id) {
        return visible(viewer).filter(stored -> stored.record().id().equals(id)).findFirst();
    }

    @Override
    public synchronized List<Stored> fetch(Viewer viewer, Collection<RecordId> ids) {
        fetched.addAll(ids);
        return ids.stream().flatMap(id -> find(viewer, id).stream()).toList();
    }

    @Override
    public synchronized List<Stored> page(Viewer viewer, RecordKind kind, Optional<RecordId> after, int limit) {
        return visible(viewer)
                .filter(stored -> stored.record().recordKind() == kind)
                .filter(stored -> after.isEmpty() || stored.record().id().compareTo(after.get()) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<Alliance> alliancesOf(Viewer viewer, RecordId member) {
        return visible(viewer)
                .map(Stored::record)
                .filter(Alliance.class::isInstance)
                .map(Alliance.class::cast)
                .filter(alliance -> alliance.members().stream()
                        .anyMatch(listed -> listed.organisation().id().equals(member)))
                .toList();
    }

    @Override
    public synchronized List<Stored> newest(Viewer viewer, RecordKind kind, int skip, int limit) {
        return visible(viewer)
                .filter(stored -> stored.record().recordKind() == kind)
                .sorted(Comparator.comparingLong(
                                (Stored stored) -> lastEvent(stored.record().id()))
                        .reversed())
                .skip(skip)
                .limit(limit)
                .toList();
    }

    private long lastEvent(RecordId id) {
        return events.stream()
                .filter(event -> event.id().equals(id))
                .mapToLong(IndexEvent::sequence)
                .max()
                .orElse(0);
    }

    @Override
    public synchronized List<Stored> ownedBy(Viewer viewer, RecordKind kind, RecordId organisation, int limit) {
        return visible(viewer)
                .filter(stored -> stored.record().recordKind() == kind)
                .filter(stored -> stored.record().envelope().ownerOrg().equals(organisation))
                .sorted(Comparator.comparing(stored -> stored.record().title()))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized long count(Viewer viewer, RecordKind kind) {
        return visible(viewer)
                .filter(stored -> stored.record().recordKind() == kind)
                .count();
    }

    @Override
    public synchronized List<IndexEvent> eventsAfter(long sequence, int limit) {
        return events.stream()
                .filter(event -> event.sequence() > sequence)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized long lastSequence() {
        if (failures > 0) {
            failures--;
            throw new IllegalStateException("the store is away");
        }
        return events.isEmpty() ? 0 : events.getLast().sequence();
    }

    @Override
    public synchronized Memory recall(RecordId account, RecordId researcher) {
        return memories.getOrDefault(List.of(account, researcher), Memory.NONE);
    }

    @Override
    public synchronized Memory change(RecordId account, RecordId researcher, UnaryOperator<Memory> change) {
        Memory changed = change.apply(recall(account, researcher));
        memories.put(List.of(account, researcher), changed);
        return changed;
    }

    @Override
    public synchronized List<ProfileClaim> claimsTo(RecordId researcher) {
        return claims.stream()
                .filter(claim -> claim.researcher().equals(researcher))
                .toList();
    }

    @Override
    public synchronized List<ProfileClaim> claimsOf(RecordId account) {
        return claims.stream().filter(claim -> claim.account().equals(account)).toList();
    }

    @Override
    public synchronized List<ProfileClaim> undecided() {
        return claims.stream()
                .filter(claim -> claim.state() == ProfileClaim.State.REQUESTED)
                .toList();
    }

    @Override
    public synchronized Optional<ProfileClaim> claim(RecordId id) {
        return claims.stream().filter(claim -> claim.id().equals(id)).findFirst();
    }
}
