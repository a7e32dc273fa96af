package org.duijie.exchange;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.duijie.exchange.catalogue.VectorCache;

/// A vector cache in memory.
public final class MemoryVectors implements VectorCache {
    private final Map<String, float[]> known = new ConcurrentHashMap<>();

    @Override
    public Map<String, float[]> find(String encoder, Collection<String> textHashes) {
        Map<String, float[]> found = new HashMap<>();
        for (String hash : textHashes) {
            float[] vector = known.get(encoder + "/" + hash);
            if (vector != null) {
                found.put(hash, vector);
            }
        }
        return found;
    }

    @Override
    public void put(String encoder, Map<String, float[]> vectors) {
        vectors.forEach((hash, vector) -> known.put(encoder + "/" + hash, vector));
    }

    @Override
    public void forget(String encoder, Collection<String> textHashes) {
        textHashes.forEach(hash -> known.remove(encoder + "/" + hash));
    }

    public Set<String> keys() {
        return Set.copyOf(known.keySet());
    }
}
