package org.duijie.exchange.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.duijie.domain.CatalogueRecord;
import org.duijie.domain.Party;
import org.duijie.domain.PatentPool;
import org.duijie.domain.RecordId;
import org.duijie.domain.RecordKind;
import org.duijie.domain.Researcher;
import org.duijie.domain.access.ActingPolicy;
import org.duijie.domain.access.Viewer;
import org.duijie.exchange.Refusal;
import org.duijie.exchange.audit.Actor;
import org.duijie.exchange.audit.AuditTrail;
import org.duijie.exchange.audit.Step;
import org.duijie.matcher.CatalogueIndex;
import org.duijie.matcher.SearchQuery;
import org.duijie.matcher.SearchResult;

/// 成果目录: what may be found and read, and the one way in for imported records.
public final class Catalogue {
    private static final int POOLS_AT_MOST = 1_000;
    private static final int PAGE = 100;

    private final CatalogueStore store;
    private final UnitOfWork work;
    private final CatalogueIndex index;
    private final AuditTrail trail;

    public Catalogue(CatalogueStore store, UnitOfWork work, CatalogueIndex index, AuditTrail trail) {
        this.store = store;
        this.work = work;
        this.index = index;
        this.trail = trail;
    }

    /// Takes a batch of accepted records in one transaction: new, changed, or as before.
    public ImportOutcome accept(Viewer actor, List<? extends CatalogueRecord> batch) {
        requireImporter(actor);
        return work.run(actor, changes -> {
            UnaryOperator<Party> directory = party -> lookUp(changes, party);
            ImportOutcome outcome = ImportOutcome.NOTHING;
            for (CatalogueRecord read : batch) {
                outcome = outcome.plus(upsert(actor, changes, owned(actor, read.resolved(directory))));
            }
            return outcome;
        });
    }

    private static Party lookUp(UnitOfWork.Changes changes, Party party) {
        return party.id().isKnown() || party.name().isEmpty()
                ? party
                : new Party(
                        party.name(), changes.organisationNamed(party.name()).orElse(RecordId.UNKNOWN));
    }

    private static ImportOutcome upsert(Viewer actor, UnitOfWork.Changes changes, CatalogueRecord read) {
        Optional<Stored> before = changes.find(read.id());
        before.map(Stored::record)
                .filter(stored -> stored.envelope().ownerOrg().isKnown())
                .ifPresent(stored -> owned(actor, stored));
        if (read instanceof Researcher person && Profiles.keptOut(changes, person, before)) {
            return ImportOutcome.objected(person.id());
        }
        CatalogueRecord record = Profiles.claimKept(read, before);
        if (before.isEmpty()) {
            changes.put(record, 0);
            return new ImportOutcome(1, 0, 0);
        }
        if (before.get().contentHash().equals(changes.contentHash(record))) {
            return new ImportOutcome(0, 0, 1);
        }
        changes.put(record, before.get().version());
        return new ImportOutcome(0, 1, 0);
    }

    /// Removes a researcher's profile for good, within a command that has asked who may.
    public void object(UnitOfWork.Changes changes, RecordId researcher) {
        changes.find(researcher).ifPresent(stored -> {
            if (stored.record() instanceof Researcher person) {
                changes.keepOut(person);
                Profiles.erase(changes, stored);
            }
        });
    }

    private static void requireImporter(Viewer actor) {
        if (!ActingPolicy.imports(actor)) {
            throw new Refusal(
                    Refusal.Kind.FORBIDDEN,
                    "role.missing",
                    "Importing records takes the role INSTITUTION or OPERATOR: sign in with an account that has one.");
        }
    }

    /// An institution imports what it owns; only an operator or the house imports for others.
    private static CatalogueRecord owned(Viewer actor, CatalogueRecord record) {
        if (!ActingPolicy.importsRecordsOf(actor, record.envelope().ownerOrg())) {
            throw new Refusal(
                    Refusal.Kind.FORBIDDEN,
                    "owner.other",
                    "The record %s belongs to another organisation: only its own institution or an operator may import it."
                            .formatted(record.envelope().sourceKey()));
        }
        return record;
    }

    /// The record, to be shown: a confidential reading is written down before this returns.
    public Optional<Stored> find(Viewer viewer, RecordId id) {
        Optional<Stored> found = findUnshown(viewer, id);
        found.ifPresent(stored -> shown(viewer, List.of(stored)));
        return found;
    }

    /// The record, to be shown, or the refusal that does not tell absent from invisible.
    public Stored require(Viewer viewer, RecordId id) {
        return shown(viewer, List.of(requireUnshown(viewer, id))).getFirst();
    }

    /// The record for a decision of the house, of which nothing is shown to the viewer.
    public Optional<Stored> findUnshown(Viewer viewer, RecordId id) {
        return store.find(viewer, id);
    }

    /// The same, or the refusal that does not tell absent from invisible.
    public Stored requireUnshown(Viewer viewer, RecordId id) {
        return findUnshown(viewer, id)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.NOT_FOUND, "record.not-found", "There is no such record, or you may not see it."));
    }

    /// The visible ones among `ids`, to be shown.
    public List<Stored> fetch(Viewer viewer, Collection<RecordId> ids) {
        return shown(viewer, fetchUnshown(viewer, ids));
    }

    /// The visible ones among `ids`, of which those that will be shown are still to be told to [#show].
    public List<Stored> fetchUnshown(Viewer viewer, Collection<RecordId> ids) {
        return store.fetch(viewer, ids);
    }

    /// Says that these were chosen to be shown, so that confidential readings are written down.
    public void show(Viewer viewer, Collection<? extends CatalogueRecord> records) {
        note(
                viewer,
                records.stream()
                        .filter(record -> ConfidentialReading.is(viewer, record))
                        .map(record -> Step.read(record, 0, ""))
                        .toList());
    }

    private List<Stored> shown(Viewer viewer, List<Stored> found) {
        note(
                viewer,
                found.stream()
                        .filter(stored -> stored.isConfidentialTo(viewer))
                        .map(stored -> Step.read(stored.record(), stored.version(), stored.contentHash()))
                        .toList());
        return found;
    }

    private void note(Viewer viewer, List<Step> readings) {
        if (!readings.isEmpty()) {
            trail.note(Actor.of(viewer), readings);
        }
    }

    /// Searches the index, then reads the hits from the store, which applies the policy once more.
    public CataloguePage search(Viewer viewer, SearchQuery query) {
        SearchResult result = index.search(viewer, query);
        return new CataloguePage(fetch(viewer, result.hits()), result.total(), result.facets(), result.next());
    }

    public List<Stored> ownedBy(Viewer viewer, RecordKind kind, RecordId organisation, int limit) {
        return shown(viewer, store.ownedBy(viewer, kind, organisation, limit));
    }

    /// The pools (专利池) that a patent or achievement is in.
    public List<Stored> poolsHolding(Viewer viewer, RecordId item) {
        return shown(
                viewer,
                store.page(viewer, RecordKind.POOL, Optional.empty(), POOLS_AT_MOST).stream()
                        .filter(stored -> stored.record() instanceof PatentPool pool
                                && pool.entries().stream()
                                        .anyMatch(entry -> entry.item().id().equals(item)))
                        .toList());
    }

    /// The newest records of a kind that are `wanted`.
    public List<Stored> newest(Viewer viewer, RecordKind kind, Predicate<CatalogueRecord> wanted, int limit) {
        List<Stored> found = new ArrayList<>();
        int read = 0;
        List<Stored> page = store.newest(viewer, kind, read, PAGE);
        while (!page.isEmpty() && found.size() < limit) {
            page.stream()
                    .filter(stored -> wanted.test(stored.record()))
                    .limit(limit - found.size())
                    .forEach(found::add);
            read += page.size();
            page = store.newest(viewer, kind, read, PAGE);
        }
        return shown(viewer, found);
    }

    public List<Stored> list(Viewer viewer, RecordKind kind, int limit) {
        return shown(viewer, store.page(viewer, kind, Optional.empty(), limit));
    }

    public long count(Viewer viewer, RecordKind kind) {
        return store.count(viewer, kind);
    }
}
