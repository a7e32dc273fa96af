package org.duijie.exchange.catalogue;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duijie.models.Encoder;
import org.duijie.models.Windows;
import org.duijie.proof.Sha256;

/// The vectors of texts in one encoder's space. What the encoder reads (a window, or a gloss of one) is remembered by
/// its digest if it is public; nothing of the rest is kept here.
final class RememberedVectors {
    private final Encoder encoder;
    private final VectorCache cache;

    RememberedVectors(Encoder encoder, VectorCache cache) {
        this.encoder = encoder;
        this.cache = cache;
    }

    /// The vectors of those public texts of which all is remembered.
    Map<String, float[]> known(Collection<String> texts) {
        Map<String, List<String>> digests = new LinkedHashMap<>();
        texts.forEach(text ->
                digests.put(text, windows(text).stream().map(Sha256::hex).toList()));
        Map<String, float[]> found = cache.find(
                encoder.id(), digests.values().stream().flatMap(List::stream).toList());
        Map<String, float[]> known = new HashMap<>();
        digests.forEach((text, own) -> {
            if (found.keySet().containsAll(own)) {
                known.put(
                        text,
                        Windows.mean(own.stream()
                                .map(digest -> found.getOrDefault(digest, new float[0]))
                                .toList()));
            }
        });
        return known;
    }

    /// A vector for each of `texts`.
    ///
    /// @param open those among them that everyone may read
    Map<String, float[]> of(Collection<String> texts, Set<String> open) {
        Map<String, List<String>> windows = new LinkedHashMap<>();
        texts.forEach(text -> windows.put(text, windows(text)));
        Map<String, String> openByDigest = new LinkedHashMap<>();
        open.stream()
                .flatMap(text -> windows.getOrDefault(text, List.of()).stream())
                .forEach(window -> openByDigest.put(Sha256.hex(window), window));
        Map<String, float[]> vectors = new HashMap<>();
        cache.find(encoder.id(), openByDigest.keySet())
                .forEach((digest, vector) -> vectors.put(openByDigest.getOrDefault(digest, ""), vector));
        Set<String> missing = new LinkedHashSet<>();
        windows.values().forEach(missing::addAll);
        missing.removeAll(vectors.keySet());
        vectors.putAll(encode(List.copyOf(missing)));
        Map<String, float[]> fresh = new LinkedHashMap<>();
        openByDigest.forEach((digest, window) -> {
            if (missing.contains(window)) {
                fresh.put(digest, vectors.getOrDefault(window, new float[0]));
            }
        });
        cache.put(encoder.id(), fresh);
        Map<String, float[]> means = new HashMap<>();
        windows.forEach((text, own) -> means.put(
                text,
                Windows.mean(own.stream()
                        .map(window -> vectors.getOrDefault(window, new float[0]))
                        .toList())));
        return means;
    }

    void forget(Collection<String> texts) {
        cache.forget(
                encoder.id(),
                texts.stream()
                        .flatMap(text -> windows(text).stream())
                        .map(Sha256::hex)
                        .distinct()
                        .toList());
    }

    private Map<String, float[]> encode(List<String> windows) {
        if (windows.isEmpty()) {
            return Map.of();
        }
        List<float[]> encoded = encoder.encode(windows);
        Map<String, float[]> vectors = new HashMap<>();
        for (int i = 0; i < windows.size(); i++) {
            vectors.put(windows.get(i), encoded.get(i));
        }
        return vectors;
    }

    private List<String> windows(String text) {
        return Windows.of(encoder.asRead(text));
    }
}
