package org.duijie.models.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A bilingual table of technical terms, and texts glossed with it: term by term in the order of the text, the longest
/// term first. A gloss is no translation. It is what an encoder or a search of the other language needs of a text.
///
/// What the table does not know is left out, save numbers and abbreviations, which both languages write alike: left in,
/// unknown words cost a tenth of the mean reciprocal rank of finding a record by its other-language title.
public final class Glossary {
    private static final String SHIPPED = "glossary.csv";
    private static final String HEADER = "term,same,kind,source";
    private static final int VERSION_LENGTH = 12;

    private static final Pattern PIECE =
            Pattern.compile("\\p{IsHan}|[\\p{IsLatin}\\p{Nd}]+(?:[.%+/-]+[\\p{IsLatin}\\p{Nd}]+)*|[,.;:!?，。；：！？、\\n]");
    private static final Pattern WORD = Pattern.compile("[\\p{IsLatin}\\p{Nd}]+");

    private final Map<String, String> english;
    private final Map<String, String> chinese;
    private final int longestChinese;
    private final int mostWords;
    private final String version;

    private Glossary(Map<String, String> english, Map<String, String> chinese, String version) {
        this.english = Map.copyOf(english);
        this.chinese = Map.copyOf(chinese);
        this.version = version;
        this.longestChinese =
                english.keySet().stream().mapToInt(String::length).max().orElse(0);
        this.mostWords = chinese.keySet().stream()
                .mapToInt(key -> key.split(" ", -1).length)
                .max()
                .orElse(0);
    }

    /// The table that comes with this program.
    public static Glossary shipped() {
        try (InputStream stream = Glossary.class.getResourceAsStream(SHIPPED)) {
            if (stream == null) {
                throw new IOException("the resource " + SHIPPED + " is missing");
            }
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                return of(lines.lines().toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the glossary could not be read", e);
        }
    }

    /// Reads lines of `term,same,kind,source` below that heading; of several translations the first one is used.
    public static Glossary of(List<String> lines) {
        if (lines.isEmpty() || !lines.getFirst().equals(HEADER)) {
            throw new IllegalArgumentException("a glossary begins with the line “%s”".formatted(HEADER));
        }
        Map<String, String> english = new TreeMap<>();
        Map<String, String> chinese = new TreeMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            if (cells.length != 4 || cells[0].isBlank() || cells[1].isBlank()) {
                throw new IllegalArgumentException(
                        "the glossary's line “%s” is not term, same, kind and source".formatted(line));
            }
            english.putIfAbsent(cells[0], cells[1]);
            chinese.putIfAbsent(key(words(cells[1])), cells[0]);
        }
        return new Glossary(english, chinese, digest(lines));
    }

    /// Changes when the table does, so that what was made with another one can be told apart.
    public String version() {
        return version;
    }

    /// The English terms of a Chinese text.
    public String english(String text) {
        List<String> terms = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            String term = longestTerm(text, at);
            if (!term.isEmpty()) {
                terms.add(english.getOrDefault(term, ""));
                at += term.length();
            } else {
                Matcher piece = PIECE.matcher(text).region(at, text.length());
                boolean kept = piece.lookingAt() && WORD.matcher(piece.group()).lookingAt();
                if (kept) {
                    terms.add(piece.group());
                }
                at += kept ? piece.group().length() : 1;
            }
        }
        return String.join(" ", terms);
    }

    private String longestTerm(String text, int at) {
        for (int length = Math.min(longestChinese, text.length() - at); length > 0; length--) {
            String term = text.substring(at, at + length);
            if (english.containsKey(term)) {
                return term;
            }
        }
        return "";
    }

    /// The Chinese terms of an English text, clause by clause.
    public String chinese(String text) {
        List<String> pieces =
                PIECE.matcher(text).results().map(match -> match.group()).toList();
        List<String> stems = pieces.stream().map(Glossary::stem).toList();
        StringBuilder gloss = new StringBuilder();
        int at = 0;
        while (at < pieces.size()) {
            int length = knownWords(stems, at);
            if (length > 0) {
                gloss.append(chinese.getOrDefault(key(stems.subList(at, at + length)), ""));
            } else {
                gloss.append(unknown(pieces.get(at), gloss));
            }
            at += Math.max(1, length);
        }
        return gloss.toString().strip();
    }

    private int knownWords(List<String> stems, int at) {
        for (int length = Math.min(mostWords, stems.size() - at); length > 0; length--) {
            if (chinese.containsKey(key(stems.subList(at, at + length)))) {
                return length;
            }
        }
        return 0;
    }

    private static String unknown(String piece, CharSequence before) {
        if (!WORD.matcher(piece).lookingAt()) {
            boolean chinese = Character.isIdeographic(piece.codePointAt(0));
            boolean repeated = before.isEmpty() || before.charAt(before.length() - 1) == '，';
            return chinese ? piece : repeated ? "" : "，";
        }
        boolean number = piece.codePoints().anyMatch(Character::isDigit);
        boolean abbreviation = piece.length() > 1 && piece.equals(piece.toUpperCase(Locale.ROOT));
        return number || abbreviation ? " " + piece + " " : "";
    }

    private static List<String> words(String text) {
        return PIECE.matcher(text).results().map(match -> stem(match.group())).toList();
    }

    private static String key(List<String> stems) {
        return String.join(" ", stems);
    }

    /// Singular and plural are one entry; more than that is not needed for nouns.
    private static String stem(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.length() > 4 && lower.endsWith("ies")) {
            return lower.substring(0, lower.length() - 3) + "y";
        }
        if (lower.length() > 5 && lower.matches(".*(s|x|ch|sh)es")) {
            return lower.substring(0, lower.length() - 2);
        }
        return lower.length() > 3 && lower.matches(".*[^sui]s") ? lower.substring(0, lower.length() - 1) : lower;
    }

    private static String digest(List<String> lines) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, VERSION_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
