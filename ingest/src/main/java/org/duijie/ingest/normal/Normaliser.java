package org.duijie.ingest.normal;

import org.duijie.domain.CatalogueRecord;

/// Builds one kind of record from a row that passed the gate.
@FunctionalInterface
interface Normaliser {
    CatalogueRecord read(RowCells row, Envelopes envelopes);
}
