package org.duijie.exchange.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duijie.domain.RecordId;
import org.duijie.matcher.Reading;
import org.duijie.models.Encoder;

/// The vectors of records in one encoder's space. Those of public text are remembered by the text, those of other text
/// are sealed with the record.
final class VectorSpace {
    private final String encoder;
    private final RememberedVectors open;
    private final SealedVectors sealed;

    VectorSpace(Encoder encoder, VectorCache cache, SealedVectors sealed) {
        this.encoder = encoder.id();
        this.open = new RememberedVectors(encoder, cache);
        this.sealed = sealed;
    }

    /// A record with those of its texts that this space is for.
    record Asked(Stored stored, ReadTexts texts) {
        RecordId id() {
            return stored.record().id();
        }
    }

    /// The readings of those records of which all is kept.
    Map<RecordId, Reading> known(List<Asked> all) {
        List<Stored> hiding = all.stream()
                .filter(asked -> !asked.texts().hidden().isEmpty())
                .map(Asked::stored)
                .toList();
        Map<RecordId, Reading> hidden = hiding.isEmpty() ? Map.of() : sealed.find(encoder, hiding);
        Map<String, float[]> vectors = open.known(collect(all, ReadTexts::open));
        Map<RecordId, Reading> known = new HashMap<>();
        for (Asked asked : all) {
            Reading reading = asked.texts().open().reading(vectors).with(hidden.getOrDefault(asked.id(), Reading.NONE));
            if (asked.texts().isAllOf(reading)) {
                known.put(asked.id(), reading);
            }
        }
        return known;
    }

    /// The reading of each record, encoded where it is not kept, and kept from now on.
    Map<RecordId, Reading> make(List<Asked> all) {
        Map<RecordId, Reading> readings = known(all);
        List<Asked> missing =
                all.stream().filter(asked -> !readings.containsKey(asked.id())).toList();
        Map<String, float[]> vectors = open.of(collect(missing, texts -> texts), collect(missing, ReadTexts::open));
        for (Asked asked : missing) {
            readings.put(asked.id(), asked.texts().reading(vectors));
            if (!asked.texts().hidden().isEmpty()) {
                sealed.put(encoder, asked.stored(), asked.texts().hidden().reading(vectors));
            }
        }
        return readings;
    }

    /// Forgets texts that are not public, should they have been.
    void forget(Collection<ReadTexts> texts) {
        List<String> all = new ArrayList<>();
        texts.forEach(hidden -> all.addAll(hidden.all()));
        if (!all.isEmpty()) {
            open.forget(all);
        }
    }

    private static Set<String> collect(List<Asked> all, Function<ReadTexts, ReadTexts> part) {
        return all.stream()
                .flatMap(asked -> part.apply(asked.texts()).all().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
