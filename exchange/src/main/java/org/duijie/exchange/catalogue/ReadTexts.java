package org.duijie.exchange.catalogue;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
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
    static final ReadTexts NONE = new ReadTexts(Map.of(), Map.of());

    static ReadTexts of(CatalogueRecord record) {
        if (!(record instanceof Offer || record instanceof Challenge)) {
            return NONE;
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

    /// Those that everyone may read.
    ReadTexts open() {
        return where((level, text) -> level == Disclosure.PUBLIC);
    }

    /// Those that not everyone may read.
    ReadTexts hidden() {
        return where((level, text) -> level != Disclosure.PUBLIC);
    }

    ReadTexts english() {
        return where((level, text) -> Writing.of(text) == Writing.ENGLISH);
    }

    private ReadTexts where(BiPredicate<Disclosure, String> wanted) {
        return new ReadTexts(where(wholes, wanted), where(titles, wanted));
    }

    private static Map<Disclosure, String> where(
            Map<Disclosure, String> texts, BiPredicate<Disclosure, String> wanted) {
        Map<Disclosure, String> found = new EnumMap<>(Disclosure.class);
        texts.forEach((level, text) -> {
            if (wanted.test(level, text)) {
                found.put(level, text);
            }
        });
        return found;
    }

    boolean isEmpty() {
        return wholes.isEmpty() && titles.isEmpty();
    }

    Set<String> all() {
        return Stream.of(wholes, titles)
                .flatMap(texts -> texts.values().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// Whether a reading has a vector of each of these texts, and of nothing else.
    boolean isAllOf(Reading reading) {
        return reading.wholes().keySet().equals(wholes.keySet())
                && reading.titles().keySet().equals(titles.keySet());
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
