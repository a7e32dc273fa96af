package org.duijie.ingest.normal;

import java.util.List;
import org.duijie.domain.CatalogueRecord;

/// What a row became.
public sealed interface Result {
    record Read(CatalogueRecord record, List<Finding> remarks) implements Result {
        public Read {
            remarks = List.copyOf(remarks);
        }
    }

    /// A row that is no record.
    ///
    /// @param value the cell at fault, or empty where it must not be repeated
    record Refused(Finding why, String value) implements Result {}
}
