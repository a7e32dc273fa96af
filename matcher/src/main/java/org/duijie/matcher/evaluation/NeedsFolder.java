package org.duijie.matcher.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duijie.domain.Disclosure;
import org.duijie.domain.Offer;
import org.duijie.domain.RecordId;
import org.duijie.domain.TextField;
import org.duijie.domain.text.CanonicalText;
import org.duijie.matcher.Need;

/// Reads the layout of `eval/needs-zh`: `needs.jsonl`, `achievements.jsonl`, `judgements.tsv`, and nothing else.
public final class NeedsFolder {
    private static final Set<String> FILES = Set.of("needs.jsonl", "achievements.jsonl", "judgements.tsv");
    private static final JsonMapper JSON = new JsonMapper();

    private final Path folder;

    private NeedsFolder(Path folder) {
        this.folder = folder;
    }

    public static JudgedSet read(Path folder) {
        Set<String> names = names(folder);
        if (!names.equals(FILES)) {
            throw new UnreadableFolder("%s holds %s; a folder of judged needs holds exactly %s"
                    .formatted(folder, names, new TreeSet<>(FILES)));
        }
        try {
            return new NeedsFolder(folder).set();
        } catch (IOException e) {
            throw new UnreadableFolder("%s could not be read: %s".formatted(folder, e.getMessage()));
        }
    }

    private static Set<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UnreadableFolder("%s is not a folder that can be read".formatted(folder));
        }
    }

    private JudgedSet set() throws IOException {
        Map<String, RecordId> byListing = new LinkedHashMap<>();
        Map<RecordId, Offer> offers = new LinkedHashMap<>();
        for (JsonNode row : rows("achievements.jsonl")) {
            String title = unsegmented(row.path("title_words").asText());
            String text = row.path("text").asText("");
            RecordId id = RecordId.of("judged", title + "\n" + text);
            byListing.put(row.path("id").asText(), id);
            if (!title.isBlank()) {
                offers.putIfAbsent(id, JudgedOffer.of(id, title, text, new JudgedFacts(row)));
            }
        }
        Map<String, List<JudgedSet.Grade>> grades = grades(byListing);
        List<JudgedSet.JudgedNeed> needs = new ArrayList<>();
        for (JsonNode row : rows("needs.jsonl")) {
            String id = row.path("id").asText();
            needs.add(new JudgedSet.JudgedNeed(
                    id, need(row), row.path("held").asBoolean(false), grades.getOrDefault(id, List.of())));
        }
        return new JudgedSet(
                folder.toAbsolutePath().normalize().getFileName().toString(),
                hash(),
                needs,
                List.copyOf(offers.values()));
    }

    private Map<String, List<JudgedSet.Grade>> grades(Map<String, RecordId> byListing) throws IOException {
        Map<String, List<JudgedSet.Grade>> grades = new LinkedHashMap<>();
        List<String> lines = Files.readAllLines(folder.resolve("judgements.tsv"));
        for (int i = 1; i < lines.size(); i++) {
            String[] cells = lines.get(i).split("\t", -1);
            RecordId offer = cells.length == 3 ? byListing.get(cells[1]) : null;
            if (offer == null || !cells[2].matches("[1-4]")) {
                throw new UnreadableFolder(
                        "judgements.tsv line %d: expected need, achievement and a level 1 to 4, separated by tabs"
                                .formatted(i + 1));
            }
            grades.computeIfAbsent(cells[0], need -> new ArrayList<>())
                    .add(new JudgedSet.Grade(offer, Integer.parseInt(cells[2])));
        }
        return grades;
    }

    private static Need need(JsonNode row) {
        List<TextField> texts = new ArrayList<>();
        texts.add(new TextField("title", CanonicalText.of(row.path("title").asText()), Disclosure.PUBLIC));
        texts.add(new TextField("text", CanonicalText.of(row.path("text").asText()), Disclosure.PUBLIC));
        return new Need(texts, List.of(), new JudgedFacts(row).ofNeed(texts));
    }

    private List<JsonNode> rows(String file) throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve(file))) {
            if (!line.isBlank()) {
                rows.add(JSON.readTree(line));
            }
        }
        return rows;
    }

    /// Chinese words joined again as they were written; spaces stay beside Latin words.
    private static String unsegmented(String words) {
        return words.replaceAll("(?<=\\p{IsHan}) +(?=\\p{IsHan})", "");
    }

    private String hash() throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String file : new TreeSet<>(FILES)) {
                digest.update(file.getBytes(java.nio.charset.StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(folder.resolve(file)));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
