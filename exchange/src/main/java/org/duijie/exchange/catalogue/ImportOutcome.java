package org.duijie.exchange.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.duijie.domain.RecordId;

/// What became of a batch: new records, new versions, records that say what they said before, and profiles of people
/// who objected, which were not taken.
public record ImportOutcome(int accepted, int updated, int unchanged, List<RecordId> objected) {
    public static final ImportOutcome NOTHING = new ImportOutcome(0, 0, 0);

    public ImportOutcome {
        objected = List.copyOf(objected);
    }

    public ImportOutcome(int accepted, int updated, int unchanged) {
        this(accepted, updated, unchanged, List.of());
    }

    static ImportOutcome objected(RecordId profile) {
        return new ImportOutcome(0, 0, 0, List.of(profile));
    }

    public ImportOutcome plus(ImportOutcome other) {
        List<RecordId> both = new ArrayList<>(objected);
        both.addAll(other.objected);
        return new ImportOutcome(accepted + other.accepted, updated + other.updated, unchanged + other.unchanged, both);
    }
}
