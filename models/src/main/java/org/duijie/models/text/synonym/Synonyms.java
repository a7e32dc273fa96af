package org.duijie.models.text.synonym;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.duijie.models.text.Term;
import org.duijie.models.text.Terms;

/// Finds words of the table in a text and says what else they are called.
///
/// A word is found by its terms, in the house's own analysis: case, width and traditional characters do not matter.
/// Both
/// directions count, except where the other word is narrower: a need for 稀土永磁 is answered by 钕铁硼, not the other way.
public final class Synonyms {
    private static final String HEADER = "term\tsame\tkind\tsource";
    private static final int CELLS = 4;
    private static final String NARROWER = "narrower";

    private static final int MOST_WORDINGS = 8;

    private final Map<List<String>, Set<String>> others;
    private final Set<String> beginnings;
    private final int longest;

    private Synonyms(Map<List<String>, Set<String>> others) {
        this.others = others;
        this.beginnings = others.keySet().stream().map(List::getFirst).collect(Collectors.toUnmodifiableSet());
        this.longest = others.keySet().stream().mapToInt(List::size).max().orElse(0);
    }

    private static final class Shipped {
        static final Synonyms READ = new Synonyms(Map.of()).with(written(), "synonyms.tsv");
    }

    /// The table that comes with the program, read when first asked for.
    public static Synonyms shipped() {
        return Shipped.READ;
    }

    /// This table and what the lines add: a header `term same kind source`, then tab-separated rows.
    ///
    /// @param name of the file, for the message about a faulty line
    public Synonyms with(String lines, String name) {
        Map<List<String>, Set<String>> more = new HashMap<>();
        others.forEach((word, same) -> more.put(word, new LinkedHashSet<>(same)));
        List<String> rows = lines.lines().toList();
        if (rows.isEmpty() || !rows.getFirst().strip().equals(HEADER)) {
            throw new IllegalArgumentException("%s line 1: expected the heading “%s”, separated by tabs"
                    .formatted(name, HEADER.replace('\t', ' ')));
        }
        for (int i = 1; i < rows.size(); i++) {
            if (!rows.get(i).isBlank()) {
                add(more, rows.get(i).split("\t", -1), name + " line " + (i + 1));
            }
        }
        return new Synonyms(more);
    }

    private static void add(Map<List<String>, Set<String>> table, String[] cells, String place) {
        if (cells.length != CELLS
                || terms(cells[0]).isEmpty()
                || terms(cells[1]).isEmpty()) {
            throw new IllegalArgumentException(
                    "%s: expected term, same, kind and source, separated by tabs, and found “%s”"
                            .formatted(place, String.join(" ", cells)));
        }
        put(table, cells[0], cells[1]);
        if (!cells[2].equals(NARROWER)) {
            put(table, cells[1], cells[0]);
        }
    }

    private static void put(Map<List<String>, Set<String>> table, String word, String other) {
        table.computeIfAbsent(terms(word), key -> new LinkedHashSet<>()).add(other.strip());
    }

    /// What else something is called.
    ///
    /// @param said the word of the text
    public record Name(String name, String said) {}

    /// What the words of a text are also called, in the order of the text, without what the text says itself.
    public List<Name> of(String text) {
        List<Term> terms = Terms.of(text);
        List<String> said = terms.stream().map(Term::text).toList();
        Map<String, Name> found = new LinkedHashMap<>();
        for (int at = 0; at < said.size(); at++) {
            for (int length = longest(said, at); length > 0; length--) {
                String word = text.substring(
                        terms.get(at).start(), terms.get(at + length - 1).end());
                others.getOrDefault(said.subList(at, at + length), Set.of())
                        .forEach(name -> found.putIfAbsent(name, new Name(name, word)));
            }
        }
        return found.values().stream()
                .filter(name -> !says(said, terms(name.name())))
                .toList();
    }

    /// The text again and again with one word called otherwise, in the order of the text; of many wordings the first.
    public List<String> wordings(String text) {
        List<Term> terms = Terms.of(text);
        List<String> said = terms.stream().map(Term::text).toList();
        Set<String> wordings = new LinkedHashSet<>();
        int at = 0;
        while (at < said.size()) {
            int length = longest(said, at);
            while (length > 0 && !others.containsKey(said.subList(at, at + length))) {
                length--;
            }
            for (String other : others.getOrDefault(said.subList(at, at + length), Set.of())) {
                wordings.add(text.substring(0, terms.get(at).start())
                        + other
                        + text.substring(terms.get(at + length - 1).end()));
            }
            at += Math.max(1, length);
        }
        return wordings.stream().limit(MOST_WORDINGS).toList();
    }

    /// How many terms from here on may be a word of the table.
    private int longest(List<String> said, int at) {
        return beginnings.contains(said.get(at)) ? Math.min(longest, said.size() - at) : 0;
    }

    private static boolean says(List<String> text, List<String> word) {
        return java.util.Collections.indexOfSubList(text, word) >= 0;
    }

    private static List<String> terms(String text) {
        return Terms.of(text).stream().map(Term::text).collect(Collectors.toUnmodifiableList());
    }

    private static String written() {
        try (InputStream in = Synonyms.class.getResourceAsStream("synonyms.tsv")) {
            if (in == null) {
                throw new IllegalStateException("synonyms.tsv is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("synonyms.tsv could not be read", e);
        }
    }
}
