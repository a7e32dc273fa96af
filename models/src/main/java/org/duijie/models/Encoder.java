package org.duijie.models;

import java.util.List;

/// A sentence encoder: texts become unit vectors whose dot product is their similarity of meaning.
///
/// Safe for many threads. The same text in the same list gives the same vector on the same machine.
public interface Encoder extends AutoCloseable {
    /// Names model and version; vectors of different ids must never be compared.
    String id();

    int dimensions();

    /// One vector a text, in order. The empty text has the zero vector.
    List<float[]> encode(List<String> texts);

    @Override
    void close();
}
