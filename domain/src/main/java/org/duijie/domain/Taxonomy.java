package org.duijie.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.duijie.domain.text.CanonicalText;

/// A classification as dated data: codes, names in both languages, and the words that catalogues use for them.
public final class Taxonomy {
    /// One code with its names. `parent` is the code above, or empty.
    public record Entry(String code, String zh, String en, String parent, List<String> synonyms) {
        public Entry {
            synonyms = List.copyOf(synonyms);
        }
    }

    private final String id;
    private final String source;
    private final String asOf;
    private final List<Entry> entries;
    private final Map<String, Entry> byCode = new HashMap<>();
    private final Map<String, Entry> byName = new HashMap<>();

    public Taxonomy(String id, String source, String asOf, List<Entry> entries) {
        this.id = id;
        this.source = source;
        this.asOf = asOf;
        this.entries = List.copyOf(entries);
        for (Entry entry : entries) {
            if (byCode.put(entry.code(), entry) != null) {
                throw new IllegalArgumentException("taxonomy %s has the code %s twice".formatted(id, entry.code()));
            }
        }
        entries.forEach(entry -> name(entry, List.of(entry.code())));
        entries.forEach(entry -> name(entry, List.of(entry.zh(), entry.en())));
        entries.forEach(entry -> name(entry, entry.synonyms()));
    }

    private void name(Entry entry, List<String> names) {
        for (String name : names) {
            if (!name.isBlank()) {
                byName.putIfAbsent(key(name), entry);
            }
        }
    }

    public String id() {
        return id;
    }

    public String source() {
        return source;
    }

    public String asOf() {
        return asOf;
    }

    public List<Entry> entries() {
        return entries;
    }

    public Optional<Entry> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /// The entry that a cell means, by code, else by name, else by synonym.
    public Optional<Entry> resolve(String cell) {
        return Optional.ofNullable(byName.get(key(cell)));
    }

    private static String key(String name) {
        return CanonicalText.of(name).value().toLowerCase(Locale.ROOT).replace(" ", "");
    }
}
