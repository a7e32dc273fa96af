package org.duijie.exchange.catalogue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ObjLongConsumer;
import org.duijie.domain.RecordId;

/// How an index differs from the store that it was made from.
///
/// @param records how many records searches should find
/// @param missing those that the index lacks
/// @param surplus those that it holds though they are gone, drafts or withdrawn
/// @param stale those that it holds in another version
public record IndexFindings(long records, Set<RecordId> missing, Set<RecordId> surplus, Set<RecordId> stale) {
    public IndexFindings {
        missing = Set.copyOf(missing);
        surplus = Set.copyOf(surplus);
        stale = Set.copyOf(stale);
    }

    /// @param store tells each record that searches should find, with its version
    static IndexFindings compare(Map<RecordId, Long> held, Consumer<ObjLongConsumer<RecordId>> store) {
        Map<RecordId, Long> left = new HashMap<>(held);
        Set<RecordId> missing = new HashSet<>();
        Set<RecordId> stale = new HashSet<>();
        long[] records = {0};
        store.accept((id, version) -> {
            records[0]++;
            Long there = left.remove(id);
            if (there == null) {
                missing.add(id);
            } else if (there != version) {
                stale.add(id);
            }
        });
        return new IndexFindings(records[0], missing, left.keySet(), stale);
    }

    /// Those that still differ.
    ///
    /// @param store the version of a record that searches should find
    IndexFindings confirmed(Map<RecordId, Long> held, Function<RecordId, Optional<Long>> store) {
        Map<RecordId, Long> suspects = new HashMap<>();
        Set<RecordId> ids = all();
        ids.forEach(id -> Optional.ofNullable(held.get(id)).ifPresent(version -> suspects.put(id, version)));
        IndexFindings again = compare(
                suspects, each -> ids.forEach(id -> store.apply(id).ifPresent(version -> each.accept(id, version))));
        return new IndexFindings(records, again.missing(), again.surplus(), again.stale());
    }

    Set<RecordId> all() {
        Set<RecordId> ids = new TreeSet<>(missing);
        ids.addAll(surplus);
        ids.addAll(stale);
        return ids;
    }

    public boolean isEqual() {
        return differences() == 0;
    }

    public long differences() {
        return (long) missing.size() + surplus.size() + stale.size();
    }
}
