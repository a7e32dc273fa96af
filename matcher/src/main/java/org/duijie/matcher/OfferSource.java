package org.duijie.matcher;

import java.util.Collection;
import java.util.List;
import org.duijie.domain.Offer;
import org.duijie.domain.RecordId;
import org.duijie.domain.access.Viewer;

/// Where the matchmaker reads the offers that an index found: the store, which applies the policy once more.
public interface OfferSource {
    /// The visible ones among `ids`, in the order of `ids`, each with the version it was read at.
    List<Versioned> offers(Viewer viewer, Collection<RecordId> ids);

    record Versioned(Offer offer, long version) {}
}
