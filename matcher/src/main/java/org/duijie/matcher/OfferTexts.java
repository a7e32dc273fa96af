package org.duijie.matcher;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import org.duijie.domain.Disclosure;
import org.duijie.domain.RecordId;
import org.duijie.matcher.feature.SideText;
import org.duijie.matcher.feature.SideText.FieldText;

/// The fields of offers that were shown, analysed, kept for the next match that shows them: evidence is found in each.
///
/// A bounded memory of those that are shown often. One that kept the latest would hold, in a large catalogue, offers
/// that are seldom shown again, and pass each of them on to the old space of the heap.
///
/// The key holds version and level, so nothing stale or hidden is served.
final class OfferTexts {
    private static final int MOST = 2_000;

    private record Key(RecordId id, long version, Disclosure level) {}

    private final Cache<Key, List<FieldText>> known =
            Caffeine.newBuilder().maximumSize(MOST).build();

    List<FieldText> of(OfferSource.Versioned versioned, Disclosure level) {
        return known.get(
                new Key(versioned.offer().id(), versioned.version(), level),
                key -> SideText.fields(versioned.offer().texts(level)));
    }
}
