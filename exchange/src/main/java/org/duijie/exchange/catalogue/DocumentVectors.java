package org.duijie.exchange.catalogue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duijie.domain.CatalogueRecord;
import org.duijie.domain.Challenge;
import org.duijie.domain.Disclosure;
import org.duijie.domain.Offer;
import org.duijie.domain.TextField;
import org.duijie.matcher.IndexDocument;
import org.duijie.models.Encoder;
import org.duijie.models.text.RepeatedPassages;
import org.duijie.proof.Sha256;

/// The sentence vectors of records, one a disclosure level: a viewer is matched by a vector of what they may read.
///
/// Only vectors of public text are cached by the text's digest; others live with the index document alone.
public final class DocumentVectors {
    private final Encoder encoder;
    private final VectorCache cache;

    public DocumentVectors(Encoder encoder, VectorCache cache) {
        this.encoder = encoder;
        this.cache = cache;
    }

    /// The document with whatever the cache already knows; only offers and challenges have vectors.
    IndexDocument ready(CatalogueRecord record) {
        Map<Disclosure, String> texts = texts(record);
        String open = texts.getOrDefault(Disclosure.PUBLIC, "");
        if (texts.size() != 1 || open.isEmpty()) {
            return new IndexDocument(record, Map.of());
        }
        String digest = Sha256.hex(open);
        float[] known = cache.find(encoder.id(), List.of(digest)).get(digest);
        return new IndexDocument(record, known == null ? Map.of() : Map.of(Disclosure.PUBLIC, known));
    }

    List<IndexDocument> encode(List<CatalogueRecord> records) {
        Map<String, float[]> vectors = encodeAll(records);
        List<IndexDocument> documents = new ArrayList<>(records.size());
        for (CatalogueRecord record : records) {
            Map<Disclosure, float[]> levels = new EnumMap<>(Disclosure.class);
            texts(record).forEach((level, text) -> levels.put(level, vectors.getOrDefault(text, new float[0])));
            documents.add(new IndexDocument(record, levels));
        }
        return documents;
    }

    private Map<String, float[]> encodeAll(List<CatalogueRecord> records) {
        Map<String, String> openByDigest = new LinkedHashMap<>();
        Set<String> all = new LinkedHashSet<>();
        for (CatalogueRecord record : records) {
            Map<Disclosure, String> texts = texts(record);
            all.addAll(texts.values());
            String open = texts.get(Disclosure.PUBLIC);
            if (open != null) {
                openByDigest.put(Sha256.hex(open), open);
            }
        }
        Map<String, float[]> vectors = new HashMap<>();
        cache.find(encoder.id(), openByDigest.keySet())
                .forEach((digest, vector) -> vectors.put(openByDigest.getOrDefault(digest, ""), vector));
        List<String> missing =
                all.stream().filter(text -> !vectors.containsKey(text)).toList();
        List<float[]> encoded = encoder.encode(missing);
        for (int i = 0; i < missing.size(); i++) {
            vectors.put(missing.get(i), encoded.get(i));
        }
        Map<String, float[]> fresh = new LinkedHashMap<>();
        openByDigest.forEach((digest, text) -> {
            if (missing.contains(text)) {
                fresh.put(digest, vectors.getOrDefault(text, new float[0]));
            }
        });
        cache.put(encoder.id(), fresh);
        return vectors;
    }

    /// The text that each level may read, where it differs from the level below. Only offers and challenges are matched
    /// by meaning.
    static Map<Disclosure, String> texts(CatalogueRecord record) {
        Map<Disclosure, String> texts = new EnumMap<>(Disclosure.class);
        if (!(record instanceof Offer || record instanceof Challenge)) {
            return texts;
        }
        String below = "";
        for (Disclosure level : Disclosure.values()) {
            List<String> readable = record.texts().stream()
                    .filter(field -> field.disclosure().readableAt(level))
                    .map(TextField::text)
                    .map(text -> text.value())
                    .toList();
            String text = RepeatedPassages.folded(String.join("\n", readable));
            if (!text.equals(below)) {
                texts.put(level, text);
                below = text;
            }
        }
        return texts;
    }
}
