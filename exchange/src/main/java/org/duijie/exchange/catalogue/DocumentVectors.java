package org.duijie.exchange.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.duijie.domain.RecordId;
import org.duijie.matcher.IndexDocument;
import org.duijie.matcher.Reading;
import org.duijie.models.Encoder;

/// The sentence vectors of records, of all text and of the title, one a disclosure level: a viewer is matched by a
/// vector of what they may read. English text has a second reading, by which English needs find it.
///
/// Vectors of public text are cached by the text's digest, others are sealed with their record: a new index, a restart
/// and other replicas read them instead of encoding.
public final class DocumentVectors {
    private final VectorSpace common;
    private final Optional<VectorSpace> english;

    /// Vectors of which those of public text alone are kept.
    public DocumentVectors(Encoder encoder, VectorCache cache) {
        this(encoder, cache, SealedVectors.NONE);
    }

    public DocumentVectors(Encoder encoder, VectorCache cache, SealedVectors sealed) {
        this.common = new VectorSpace(encoder, cache, sealed);
        this.english = encoder.forEnglish().map(second -> new VectorSpace(second, cache, sealed));
    }

    /// The documents with whatever is kept already; only offers and challenges have vectors.
    List<IndexDocument> ready(List<Stored> records) {
        return documents(records, VectorSpace::known);
    }

    /// Those of which all vectors are kept.
    List<Stored> known(List<Stored> records) {
        Set<RecordId> known = new HashSet<>();
        ready(records).stream()
                .filter(document -> !document.vectors().isEmpty())
                .forEach(document -> known.add(document.record().id()));
        return records.stream()
                .filter(stored -> known.contains(stored.record().id()))
                .toList();
    }

    /// The documents with all their vectors, which are encoded where they are not kept.
    List<IndexDocument> encode(List<Stored> records) {
        return documents(records, VectorSpace::make);
    }

    private List<IndexDocument> documents(
            List<Stored> records, BiFunction<VectorSpace, List<VectorSpace.Asked>, Map<RecordId, Reading>> readings) {
        List<VectorSpace.Asked> all = records.stream()
                .map(stored -> new VectorSpace.Asked(stored, ReadTexts.of(stored.record())))
                .toList();
        Map<RecordId, Reading> first = readings.apply(common, all);
        List<VectorSpace.Asked> written = all.stream()
                .map(asked -> new VectorSpace.Asked(
                        asked.stored(), english.isPresent() ? asked.texts().english() : ReadTexts.NONE))
                .toList();
        Map<RecordId, Reading> second =
                english.map(space -> readings.apply(space, written)).orElse(Map.of());
        List<IndexDocument> documents = new ArrayList<>(records.size());
        for (Stored stored : records) {
            RecordId id = stored.record().id();
            boolean complete = first.containsKey(id) && (english.isEmpty() || second.containsKey(id));
            Reading whole = complete ? first.getOrDefault(id, Reading.NONE) : Reading.NONE;
            Reading other = complete ? second.getOrDefault(id, Reading.NONE) : Reading.NONE;
            documents.add(new IndexDocument(stored.record(), whole, other).at(stored.version()));
        }
        return documents;
    }

    /// Forgets what was public and is not any more: the digest of a text tells whoever guesses the text.
    void forget(List<ReadTexts> hidden) {
        common.forget(hidden);
        english.ifPresent(
                space -> space.forget(hidden.stream().map(ReadTexts::english).toList()));
    }
}
