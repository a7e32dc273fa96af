package org.duijie.exchange.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duijie.domain.CatalogueRecord;
import org.duijie.matcher.IndexDocument;
import org.duijie.models.Encoder;

/// The sentence vectors of records, of all text and of the title, one a disclosure level: a viewer is matched by a
/// vector of what they may read. English text has a second reading, by which English needs find it.
///
/// Only vectors of public text are cached by the text's digest; others live with the index document alone.
public final class DocumentVectors {
    private final RememberedVectors common;
    private final Optional<RememberedVectors> english;

    public DocumentVectors(Encoder encoder, VectorCache cache) {
        this.common = new RememberedVectors(encoder, cache);
        this.english = encoder.forEnglish().map(second -> new RememberedVectors(second, cache));
    }

    /// The document with whatever the cache already knows; only offers and challenges have vectors.
    IndexDocument ready(CatalogueRecord record) {
        ReadTexts texts = ReadTexts.of(record);
        IndexDocument words = new IndexDocument(record, Map.of());
        if (!texts.allOpen()) {
            return words;
        }
        Map<String, float[]> known = common.known(texts.all());
        Map<String, float[]> second =
                english.map(encoder -> encoder.known(texts.english())).orElse(Map.of());
        boolean complete = known.keySet().containsAll(texts.all())
                && (english.isEmpty() || second.keySet().containsAll(texts.english()));
        return complete ? new IndexDocument(record, texts.reading(known), texts.reading(second)) : words;
    }

    /// Whether all vectors of a record are cached, so that one replica can make them for all.
    boolean shared(CatalogueRecord record) {
        return ReadTexts.of(record).allOpen();
    }

    /// Whether they are in the cache already.
    boolean known(CatalogueRecord record) {
        return !ready(record).vectors().isEmpty();
    }

    List<IndexDocument> encode(List<CatalogueRecord> records) {
        List<ReadTexts> all = records.stream().map(ReadTexts::of).toList();
        Set<String> open = collect(all, ReadTexts::open);
        Map<String, float[]> vectors = common.of(collect(all, ReadTexts::all), open);
        Map<String, float[]> second = english.map(encoder -> encoder.of(collect(all, ReadTexts::english), open))
                .orElse(Map.of());
        List<IndexDocument> documents = new ArrayList<>(records.size());
        for (int i = 0; i < records.size(); i++) {
            ReadTexts texts = all.get(i);
            documents.add(new IndexDocument(records.get(i), texts.reading(vectors), texts.reading(second)));
        }
        return documents;
    }

    private static Set<String> collect(List<ReadTexts> all, Function<ReadTexts, Set<String>> part) {
        return all.stream()
                .flatMap(texts -> part.apply(texts).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
