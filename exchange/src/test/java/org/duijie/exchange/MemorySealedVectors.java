package org.duijie.exchange;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.duijie.domain.RecordId;
import org.duijie.exchange.catalogue.SealedVectors;
import org.duijie.exchange.catalogue.Stored;
import org.duijie.matcher.Reading;

/// Sealed vectors in memory, without a seal.
public final class MemorySealedVectors implements SealedVectors {
    private record Place(String encoder, RecordId record, long version) {
        static Place of(String encoder, Stored stored) {
            return new Place(encoder, stored.record().id(), stored.version());
        }
    }

    private final Map<Place, Reading> kept = new ConcurrentHashMap<>();

    @Override
    public Map<RecordId, Reading> find(String encoder, Collection<Stored> records) {
        Map<RecordId, Reading> found = new HashMap<>();
        records.forEach(stored -> Optional.ofNullable(kept.get(Place.of(encoder, stored)))
                .ifPresent(reading -> found.put(stored.record().id(), reading)));
        return found;
    }

    @Override
    public void put(String encoder, Stored of, Reading hidden) {
        kept.put(Place.of(encoder, of), hidden);
    }

    /// What is kept of a record, of any version.
    public Set<Reading> of(RecordId id) {
        return kept.entrySet().stream()
                .filter(entry -> entry.getKey().record().equals(id))
                .map(Map.Entry::getValue)
                .collect(java.util.stream.Collectors.toSet());
    }
}
