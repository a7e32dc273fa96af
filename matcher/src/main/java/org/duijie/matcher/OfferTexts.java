package org.duijie.matcher;

import java.util.LinkedHashMap;
import java.util.Map;
import org.duijie.domain.Disclosure;
import org.duijie.domain.Offer;
import org.duijie.domain.RecordId;
import org.duijie.matcher.feature.OfferFacts;
import org.duijie.matcher.feature.SideText;

/// Analysed offers, kept for the next match: cutting three hundred texts into terms costs more than ranking them.
///
/// A bounded memory of the most recently used. The key holds version and level, so nothing stale or hidden is served.
final class OfferTexts {
    /// An offer's text, analysed, and its facts, both as a reader of one level may see them.
    record Side(SideText text, OfferFacts facts) {}

    private static final int MOST = 2_000;

    private record Key(RecordId id, long version, Disclosure level) {}

    private final Map<Key, Side> known = new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Side> eldest) {
            return size() > MOST;
        }
    };

    Side of(OfferSource.Versioned versioned, Disclosure level) {
        Key key = new Key(versioned.offer().id(), versioned.version(), level);
        synchronized (known) {
            Side side = known.get(key);
            if (side != null) {
                return side;
            }
        }
        Side analysed = analyse(versioned.offer(), level);
        synchronized (known) {
            known.put(key, analysed);
        }
        return analysed;
    }

    private static Side analyse(Offer offer, Disclosure level) {
        return new Side(SideText.of(offer.texts(level), offer.keywords()), OfferFacts.of(offer, level));
    }
}
