package org.duijie.ingest.heading;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duijie.domain.RecordKind;

/// The headings that mean something, by section (a kind of record, or a nested object) and field.
public final class Headings {
    private static final String EVERY = "EVERY";
    private static final String PERSONAL = "PERSONAL";
    private static final TypeReference<LinkedHashMap<String, LinkedHashMap<String, List<String>>>> LAYOUT =
            new TypeReference<>() {};

    private final Map<String, Map<String, List<String>>> sections;

    private Headings(Map<String, Map<String, List<String>>> sections) {
        this.sections = sections;
    }

    /// The headings in the jar.
    public static Headings shipped() {
        try (InputStream in = Headings.class.getResourceAsStream("/org/duijie/ingest/headings.json")) {
            if (in == null) {
                throw new IllegalStateException("the jar holds no headings.json: build it again");
            }
            return new Headings(Map.copyOf(new ObjectMapper().readValue(in, LAYOUT)));
        } catch (IOException e) {
            throw new IllegalStateException("headings.json in the jar cannot be read", e);
        }
    }

    /// These headings and those of a user's file, which has the same layout and comes first where both know a heading.
    public Headings extendedBy(Path file) throws IOException {
        Map<String, Map<String, List<String>>> extended = new LinkedHashMap<>();
        sections.forEach((section, fields) -> extended.put(section, new LinkedHashMap<>(fields)));
        for (var section :
                new ObjectMapper().readValue(Files.readAllBytes(file), LAYOUT).entrySet()) {
            Map<String, List<String>> known = extended.get(section.getKey());
            if (known == null) {
                throw new IOException(
                        "it has a section “%s”. Maybe one of %s".formatted(section.getKey(), sections.keySet()));
            }
            for (var field : section.getValue().entrySet()) {
                List<String> words = known.get(field.getKey());
                if (words == null) {
                    throw new IOException("its section %s has a field “%s”. Maybe one of %s"
                            .formatted(section.getKey(), field.getKey(), known.keySet()));
                }
                List<String> both = new ArrayList<>(field.getValue());
                both.addAll(words);
                known.put(field.getKey(), both);
                field.getValue().forEach(word -> forget(known, field.getKey(), word));
            }
        }
        return new Headings(extended);
    }

    /// A heading that a user's file moved to `field` means no other field of the section any more.
    private static void forget(Map<String, List<String>> section, String field, String word) {
        String key = HeadingKey.of(word).key();
        section.replaceAll((other, words) -> other.equals(field)
                ? words
                : words.stream()
                        .filter(w -> !HeadingKey.of(w).key().equals(key))
                        .toList());
    }

    /// Which kind of record the rows under `written` are: the one whose title is there and that explains most headings.
    public Detection detect(List<String> written) {
        Map<RecordKind, Integer> scores = new EnumMap<>(RecordKind.class);
        for (RecordKind kind : RecordKind.values()) {
            Map<String, String> fields = fieldsByKey(section(kind.name()));
            List<String> found = written.stream()
                    .map(heading -> fields.getOrDefault(HeadingKey.of(heading).key(), ""))
                    .filter(field -> !field.isEmpty())
                    .distinct()
                    .toList();
            if (found.contains("title")) {
                scores.put(kind, found.size());
            }
        }
        int best = scores.values().stream().max(Comparator.naturalOrder()).orElse(0);
        List<RecordKind> candidates = scores.entrySet().stream()
                .filter(score -> score.getValue() == best)
                .map(Map.Entry::getKey)
                .toList();
        return candidates.size() == 1
                ? new Detection.Certain(candidates.getFirst())
                : new Detection.Unclear(candidates);
    }

    /// The meaning of the headings of a file of `kind`.
    public Columns columns(RecordKind kind, List<String> written) {
        Map<String, List<String>> fields = new LinkedHashMap<>(section(EVERY));
        fields.putAll(section(kind.name()));
        return columns(fields, written);
    }

    /// The meaning of the keys of a nested object.
    public Columns nested(String section, List<String> written) {
        return columns(section(section), written);
    }

    /// The heading to name when a file has no column for a field.
    public String usual(RecordKind kind, String field) {
        Map<String, List<String>> fields = new LinkedHashMap<>(section(EVERY));
        fields.putAll(section(kind.name()));
        return fields.getOrDefault(field, List.of(field)).getFirst();
    }

    /// The field that a heading of `kind` means, or nothing.
    public String field(RecordKind kind, String heading) {
        return fieldsByKey(section(kind.name()))
                .getOrDefault(HeadingKey.of(heading).key(), "");
    }

    /// The unit of sums that the text above the headings names, or nothing.
    public static String unitIn(String text) {
        return Arrays.stream(Normalizer.normalize(text, Normalizer.Form.NFKC).split("[()\\s]+"))
                .map(HeadingKey::unit)
                .filter(unit -> !unit.isEmpty())
                .findFirst()
                .orElse("");
    }

    private Columns columns(Map<String, List<String>> fields, List<String> written) {
        Map<String, String> byKey = fieldsByKey(fields);
        Map<String, String> personal = fieldsByKey(section(PERSONAL));
        Map<String, List<Columns.Column>> byField = new LinkedHashMap<>();
        List<String> unknown = new ArrayList<>();
        List<String> dropped = new ArrayList<>();
        for (String heading : written) {
            HeadingKey key = HeadingKey.of(heading);
            String field = byKey.getOrDefault(key.key(), "");
            if (personal.containsKey(key.key())) {
                dropped.add(heading);
            } else if (field.isEmpty()) {
                unknown.add(heading);
            } else {
                byField.computeIfAbsent(field, f -> new ArrayList<>()).add(new Columns.Column(heading, key.unit()));
            }
        }
        List<String> doubled = new ArrayList<>();
        byField.forEach((field, columns) -> {
            columns.sort(Comparator.comparingInt(column -> place(fields, field, column.heading())));
            columns.stream().skip(1).map(Columns.Column::heading).forEach(doubled::add);
        });
        return new Columns(byField, unknown, dropped, doubled);
    }

    private static int place(Map<String, List<String>> fields, String field, String heading) {
        List<String> keys = fields.getOrDefault(field, List.of()).stream()
                .map(word -> HeadingKey.of(word).key())
                .toList();
        int place = keys.indexOf(HeadingKey.of(heading).key());
        return place < 0 ? keys.size() : place;
    }

    private static Map<String, String> fieldsByKey(Map<String, List<String>> fields) {
        Map<String, String> byKey = new LinkedHashMap<>();
        fields.forEach((field, words) ->
                words.forEach(word -> byKey.putIfAbsent(HeadingKey.of(word).key(), field)));
        fields.keySet().forEach(field -> byKey.putIfAbsent(HeadingKey.of(field).key(), field));
        return byKey;
    }

    private Map<String, List<String>> section(String name) {
        Map<String, List<String>> section = sections.get(name);
        if (section == null) {
            throw new IllegalArgumentException("headings.json has no section " + name);
        }
        return section;
    }
}
