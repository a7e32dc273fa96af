package org.duijie.exchange.catalogue;

/// What became of a batch: new records, new versions, and records that say what they said before.
public record ImportOutcome(int accepted, int updated, int unchanged) {
    public static final ImportOutcome NOTHING = new ImportOutcome(0, 0, 0);

    public ImportOutcome plus(ImportOutcome other) {
        return new ImportOutcome(accepted + other.accepted, updated + other.updated, unchanged + other.unchanged);
    }
}
