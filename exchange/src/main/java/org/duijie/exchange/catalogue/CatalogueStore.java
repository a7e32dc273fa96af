package org.duijie.exchange.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.duijie.domain.Alliance;
import org.duijie.domain.RecordId;
import org.duijie.domain.RecordKind;
import org.duijie.domain.access.Viewer;

/// The record of record: what is not visible to the viewer does not exist here.
public interface CatalogueStore {
    Optional<Stored> find(Viewer viewer, RecordId id);

    /// The visible ones among `ids`, in the order of `ids`.
    List<Stored> fetch(Viewer viewer, Collection<RecordId> ids);

    /// Visible records of a kind in the order of their ids, after `after`; for listing and for rebuilding an index.
    List<Stored> page(Viewer viewer, RecordKind kind, Optional<RecordId> after, int limit);

    /// Visible records of a kind owned by an organisation, in the order of their titles.
    List<Stored> ownedBy(Viewer viewer, RecordKind kind, RecordId organisation, int limit);

    /// Visible alliances that name this organisation among their members, of today or of another day.
    List<Alliance> alliancesOf(Viewer viewer, RecordId member);

    /// Visible records of a kind, the newest first, skipping `skip`: new is what was written last.
    List<Stored> newest(Viewer viewer, RecordKind kind, int skip, int limit);

    long count(Viewer viewer, RecordKind kind);

    /// Index work that is not done yet, oldest first: ids only, so that it can never disagree with the record.
    List<IndexEvent> eventsAfter(long sequence, int limit);

    long lastSequence();

    /// How often the store was opened again since this process began. What it told before and had acknowledged to
    /// nobody may be gone since, and its sequence numbers be given to something else.
    default long reopenings() {
        return 0;
    }
}
