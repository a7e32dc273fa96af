package org.duijie.matcher;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duijie.domain.Disclosure;
import org.duijie.domain.RecordId;
import org.duijie.matcher.feature.SideText;
import org.duijie.matcher.feature.SideText.FieldText;

/// The fields of offers that were shown, analysed, kept for the next match that shows them: evidence is found in each.
///
/// A bounded memory of the most recently used. The key holds version and level, so nothing stale or hidden is served.
final class OfferTexts {
    private static final int MOST = 2_000;

    private record Key(RecordId id, long version, Disclosure level) {}

    private final Map<Key, List<FieldText>> known = new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, List<FieldText>> eldest) {
            return size() > MOST;
        }
    };

    List<FieldText> of(OfferSource.Versioned versioned, Disclosure level) {
        Key key = new Key(versioned.offer().id(), versioned.version(), level);
        synchronized (known) {
            List<FieldText> text = known.get(key);
            if (text != null) {
                return text;
            }
        }
        List<FieldText> analysed = SideText.fields(versioned.offer().texts(level));
        synchronized (known) {
            known.put(key, analysed);
        }
        return analysed;
    }
}
