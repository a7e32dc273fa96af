package org.duijie.exchange.catalogue;

import java.util.Collection;
import java.util.Map;

/// Sentence vectors of public text by the text's digest, so that an unchanged re-import costs nothing.
public interface VectorCache {
    Map<String, float[]> find(String encoder, Collection<String> textHashes);

    void put(String encoder, Map<String, float[]> vectors);
}
