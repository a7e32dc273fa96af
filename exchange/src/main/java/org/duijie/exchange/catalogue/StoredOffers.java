package org.duijie.exchange.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.duijie.domain.Offer;
import org.duijie.domain.RecordId;
import org.duijie.domain.access.Viewer;
import org.duijie.matcher.OfferSource;

/// The matchmaker's view of the store.
public final class StoredOffers implements OfferSource {
    private final CatalogueStore store;

    public StoredOffers(CatalogueStore store) {
        this.store = store;
    }

    @Override
    public List<Versioned> offers(Viewer viewer, Collection<RecordId> ids) {
        List<Versioned> offers = new ArrayList<>(ids.size());
        for (Stored stored : store.fetch(viewer, ids)) {
            if (stored.record() instanceof Offer offer) {
                offers.add(new Versioned(offer, stored.version()));
            }
        }
        return offers;
    }
}
