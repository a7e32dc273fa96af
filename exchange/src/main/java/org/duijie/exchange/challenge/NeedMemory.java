package org.duijie.exchange.challenge;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.duijie.domain.Disclosure;
import org.duijie.domain.RecordId;
import org.duijie.matcher.NeedVectors;

/// The meaning of stored records, of the most recently asked ones. Texts that people only paste are never kept, nor
/// is anything derived from them.
final class NeedMemory {
    private static final int MOST = 512;

    /// A version never changes its text, and a level decides which part of it was read.
    record Key(RecordId record, long version, Disclosure level) {}

    private final Map<Key, NeedVectors> known = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, NeedVectors> eldest) {
            return size() > MOST;
        }
    };

    NeedVectors of(Key key, Supplier<NeedVectors> encode) {
        synchronized (known) {
            NeedVectors vectors = known.get(key);
            if (vectors != null) {
                return vectors;
            }
        }
        NeedVectors encoded = encode.get();
        synchronized (known) {
            known.put(key, encoded);
        }
        return encoded;
    }
}
