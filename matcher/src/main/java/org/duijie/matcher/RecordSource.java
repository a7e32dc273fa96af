package org.duijie.matcher;

import java.util.Collection;
import java.util.List;
import org.duijie.domain.CatalogueRecord;
import org.duijie.domain.RecordId;
import org.duijie.domain.access.Viewer;

/// Where records of any kind are read that an index found: the store, which applies the policy once more.
@FunctionalInterface
public interface RecordSource {
    /// The visible ones among `ids`, in the order of `ids`.
    List<CatalogueRecord> records(Viewer viewer, Collection<RecordId> ids);
}
