package org.duijie.ingest.cell;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The words that catalogues use for the codes of one enumeration.
public final class Vocabulary<E extends Enum<E>> {
    private final Map<String, E> words = new HashMap<>();
    private final Map<Pattern, E> phrases = new LinkedHashMap<>();

    /// Takes a word for a code; the first code to claim a word keeps it.
    void add(String word, E code) {
        words.putIfAbsent(Plain.key(word), code);
    }

    /// Takes a pattern for a code, for columns that people fill with whole phrases; the first that is found counts.
    void addPhrase(String pattern, E code) {
        phrases.put(Pattern.compile(pattern), code);
    }

    /// The code of a word, whatever its width, case and spaces; a remark in brackets and a trailing 阶段 or 以上 are not
    /// needed.
    public Optional<E> find(String word) {
        String key = Plain.key(word);
        return look(key)
                .or(() -> look(Plain.unbracketed(key)))
                .or(() -> look(key.replaceAll("(?:及|或)?以上$|阶段$|级$|orabove$|orhigher$|stage$|状态$", "")))
                .or(() -> lookInside(key));
    }

    private Optional<E> look(String key) {
        return Optional.ofNullable(words.get(key));
    }

    private Optional<E> lookInside(String key) {
        return phrases.entrySet().stream()
                .filter(phrase -> phrase.getKey().matcher(key).find())
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
