package org.duijie.store.jdbc;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.duijie.domain.Alliance;
import org.duijie.domain.RecordId;
import org.duijie.domain.RecordKind;
import org.duijie.domain.access.Viewer;
import org.duijie.exchange.catalogue.CatalogueStore;
import org.duijie.exchange.catalogue.IndexEvent;
import org.duijie.exchange.catalogue.Stored;

/// Every query carries the viewer's visibility. Ids are ordered as they are written, which is not how Java compares
/// UUIDs.
final class JdbcCatalogueStore implements CatalogueStore {
    private final Connections connections;
    private final RecordRows rows;

    JdbcCatalogueStore(Connections connections, RecordRows rows) {
        this.connections = connections;
        this.rows = rows;
    }

    @Override
    public Optional<Stored> find(Viewer viewer, RecordId id) {
        return fetch(viewer, List.of(id)).stream().findFirst();
    }

    @Override
    public List<Stored> fetch(Viewer viewer, Collection<RecordId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        LinkedHashSet<RecordId> wanted = new LinkedHashSet<>(ids);
        UUID[] values = wanted.stream().map(RecordId::value).toArray(UUID[]::new);
        Map<RecordId, Stored> found = new HashMap<>();
        select(viewer, new Condition("r.id = any(:ids)", Map.of("ids", values)), "")
                .forEach(stored -> found.put(stored.record().id(), stored));
        return wanted.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    @Override
    public List<Stored> page(Viewer viewer, RecordKind kind, Optional<RecordId> after, int limit) {
        Condition later = after.map(id -> new Condition("r.id > :after", Map.of("after", id.value())))
                .orElse(Condition.ALWAYS);
        Condition within = new Condition("r.kind = :kind", Map.of("kind", kind.name(), "limit", limit));
        // The kind is the same in all rows, but with it H2 reads 20 rows of the index for a page of 20, without it all.
        return select(viewer, within.and(later), "order by r.kind, r.id limit :limit");
    }

    @Override
    public List<Alliance> alliancesOf(Viewer viewer, RecordId member) {
        Condition named = new Condition(
                "r.id in (select m.record_id from alliance_member m where m.organisation = :member)",
                Map.of("member", member.value()));
        return select(viewer, named, "order by r.id").stream()
                .map(Stored::record)
                .map(Alliance.class::cast)
                .toList();
    }

    @Override
    public List<Stored> newest(Viewer viewer, RecordKind kind, int skip, int limit) {
        Condition within = new Condition("r.kind = :kind", Map.of("kind", kind.name(), "limit", limit, "skip", skip));
        return select(viewer, within, "order by r.kind desc, r.valid_from desc, r.id limit :limit offset :skip");
    }

    @Override
    public List<Stored> ownedBy(Viewer viewer, RecordKind kind, RecordId organisation, int limit) {
        Condition owned = new Condition(
                "r.owner_org = :owner and r.kind = :kind",
                Map.of("owner", organisation.value(), "kind", kind.name(), "limit", limit));
        return select(viewer, owned, "order by r.title, r.id limit :limit");
    }

    private List<Stored> select(Viewer viewer, Condition condition, String order) {
        Condition visible = condition.and(VisibilitySql.records(viewer));
        return connections.read(handle -> rows.select(handle, visible, order));
    }

    @Override
    public long count(Viewer viewer, RecordKind kind) {
        Condition visible =
                new Condition("r.kind = :kind", Map.of("kind", kind.name())).and(VisibilitySql.records(viewer));
        return connections.read(handle -> handle.createQuery("select count(*) from record r where " + visible.sql())
                .bindMap(visible.values())
                .mapTo(long.class)
                .one());
    }

    @Override
    public List<IndexEvent> eventsAfter(long sequence, int limit) {
        return connections.read(handle -> handle.createQuery(
                        "select sequence, record_id from outbox where sequence > :after order by sequence limit :limit")
                .bind("after", sequence)
                .bind("limit", limit)
                .map((found, context) -> new IndexEvent(
                        found.getLong("sequence"), new RecordId(found.getObject("record_id", UUID.class))))
                .list());
    }

    @Override
    public long lastSequence() {
        return connections.read(handle -> handle.createQuery("select sequence from outbox_head")
                .mapTo(long.class)
                .one());
    }

    @Override
    public long reopenings() {
        return connections.reopenings();
    }
}
