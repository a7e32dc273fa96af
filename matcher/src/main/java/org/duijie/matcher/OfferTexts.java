package org.duijie.matcher;

import java.util.LinkedHashMap;
import java.util.Map;
import org.duijie.domain.Disclosure;
import org.duijie.domain.Offer;
import org.duijie.domain.RecordId;
import org.duijie.matcher.feature.SideText;

/// Analysed offers, kept for the next match: cutting three hundred texts into terms costs more than ranking them.
///
/// A bounded memory of the most recently used. The key holds version and level, so nothing stale or hidden is served.
final class OfferTexts {
    private static final int MOST = 2_000;

    private record Key(RecordId id, long version, Disclosure level) {}

    private final Map<Key, SideText> known = new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, SideText> eldest) {
            return size() > MOST;
        }
    };

    SideText of(OfferSource.Versioned versioned, Disclosure level) {
        Key key = new Key(versioned.offer().id(), versioned.version(), level);
        synchronized (known) {
            SideText text = known.get(key);
            if (text != null) {
                return text;
            }
        }
        SideText analysed = analyse(versioned.offer(), level);
        synchronized (known) {
            known.put(key, analysed);
        }
        return analysed;
    }

    private static SideText analyse(Offer offer, Disclosure level) {
        return SideText.of(offer.texts(level), offer.keywords());
    }
}
