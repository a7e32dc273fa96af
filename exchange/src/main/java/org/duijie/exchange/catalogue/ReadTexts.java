package org.duijie.exchange.catalogue;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duijie.domain.CatalogueRecord;
import org.duijie.domain.Challenge;
import org.duijie.domain.Disclosure;
import org.duijie.domain.Offer;
import org.duijie.domain.Researcher;
import org.duijie.domain.TextField;
import org.duijie.matcher.Reading;
import org.duijie.models.text.Prose;
import org.duijie.models.text.Writing;

/// The texts of a record that are read for their meaning. Only offers and challenges are.
///
/// @param wholes the text that each level may read, where it differs from the level below
/// @param titles the title, at its own level, of a record that says more
record ReadTexts(Map<Disclosure, String> wholes, Map<Disclosure, String> titles) {
    static ReadTexts of(CatalogueRecord record) {
        if (!(record instanceof Offer || record instanceof Challenge)) {
            return new ReadTexts(Map.of(), Map.of());
        }
        Map<Disclosure, String> wholes = new EnumMap<>(Disclosure.class);
        String below = "";
        for (Disclosure level : Disclosure.values()) {
            List<String> readable = record.texts(level).stream()
                    .map(field -> field.text().value())
                    .toList();
            String text = Prose.of(String.join("\n", readable));
            if (!text.equals(below)) {
                wholes.put(level, text);
                below = text;
            }
        }
        Map<Disclosure, String> titles = new EnumMap<>(Disclosure.class);
        Optional<TextField> first = record.texts().stream().findFirst();
        // What a person is called means nothing.
        first.map(title -> title.text().value())
                .filter(title -> !(record instanceof Researcher) && !wholes.containsValue(title))
                .ifPresent(title -> titles.put(first.get().disclosure(), title));
        return new ReadTexts(wholes, titles);
    }

    /// Whether there is text, and everyone may read all of it.
    boolean allOpen() {
        return wholes.keySet().equals(Set.of(Disclosure.PUBLIC))
                && !wholes.containsValue("")
                && Set.of(Disclosure.PUBLIC).containsAll(titles.keySet());
    }

    Set<String> all() {
        return Stream.of(wholes, titles)
                .flatMap(texts -> texts.values().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// Those that everyone may read.
    Set<String> open() {
        return Stream.of(wholes, titles)
                .flatMap(texts -> Optional.ofNullable(texts.get(Disclosure.PUBLIC)).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    Set<String> english() {
        return all().stream()
                .filter(text -> Writing.of(text) == Writing.ENGLISH)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// The vectors of these texts, as far as they are given.
    Reading reading(Map<String, float[]> vectors) {
        return new Reading(byLevel(wholes, vectors), byLevel(titles, vectors));
    }

    private static Map<Disclosure, float[]> byLevel(Map<Disclosure, String> texts, Map<String, float[]> vectors) {
        Map<Disclosure, float[]> levels = new EnumMap<>(Disclosure.class);
        texts.forEach(
                (level, text) -> Optional.ofNullable(vectors.get(text)).ifPresent(vector -> levels.put(level, vector)));
        return levels;
    }
}
