package org.duijie.models;

import java.util.List;
import java.util.Optional;

/// A sentence encoder: texts become unit vectors whose dot product is their similarity of meaning.
///
/// Safe for many threads. The same text in the same list gives the same vector on the same machine.
public interface Encoder extends AutoCloseable {
    /// Names model and version; vectors of different ids must never be compared.
    String id();

    int dimensions();

    /// One vector a text, in order. The empty text has the zero vector.
    List<float[]> encode(List<String> texts);

    /// What the model is given for a text: the text itself, or its gloss in the language that the model reads.
    default String asRead(String text) {
        return text;
    }

    /// A second encoder, for English texts among each other, if there is one. Its vectors are another space's.
    default Optional<Encoder> forEnglish() {
        return Optional.empty();
    }

    @Override
    void close();
}
