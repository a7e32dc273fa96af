package org.duijie.exchange.catalogue;

import java.util.Collection;
import java.util.Map;

/// Sentence vectors of public text by the text's digest, so that an unchanged re-import costs nothing.
public interface VectorCache {
    Map<String, float[]> find(String encoder, Collection<String> textHashes);

    void put(String encoder, Map<String, float[]> vectors);

    /// Forgets texts that not everyone may read any more. Whoever needs a vector of one makes it again.
    void forget(String encoder, Collection<String> textHashes);
}
