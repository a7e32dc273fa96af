package org.duijie.exchange.catalogue;

import java.time.Instant;
import org.duijie.domain.CatalogueRecord;
import org.duijie.domain.Disclosure;
import org.duijie.domain.access.Guarded;
import org.duijie.domain.access.ReadingPolicy;
import org.duijie.domain.access.Viewer;

/// A record as it stands in the store: which version, and the digest of its content.
public record Stored(CatalogueRecord record, long version, String contentHash, Instant validFrom) {
    /// Whether this viewer reads here what not every registered user may. The house itself shows nothing to anybody.
    public boolean isConfidentialTo(Viewer viewer) {
        return ConfidentialReading.is(viewer, record);
    }

    /// The most confidential level of this record's fields that `viewer` may read.
    public Disclosure level(Viewer viewer) {
        return ReadingPolicy.level(viewer, Guarded.of(record.envelope()));
    }
}
