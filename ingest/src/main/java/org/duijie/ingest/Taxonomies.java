package org.duijie.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.duijie.domain.Taxonomy;

/// The classifications that the jar carries: how cells become codes on the way in, and codes become labels on the way
/// out.
public final class Taxonomies {
    private static final String FOLDER = "/org/duijie/taxonomies/";

    /// A jar cannot be asked what it holds, so the files are named here; a test keeps the list equal to the folder.
    static final List<String> FILES = List.of(
            "contract-types",
            "fields-contract-statistics",
            "fields-policy",
            "fields-sei",
            "industries-gbt4754",
            "ipc-sections",
            "organisation-kinds",
            "payment-modes",
            "regions-gbt2260",
            "stages",
            "transfer-modes",
            "trl");

    /// A taxonomy with its name in both languages and what a user of it should know.
    public record Published(Taxonomy taxonomy, String zh, String en, String note) {}

    private final Map<String, Published> byId = new LinkedHashMap<>();

    private Taxonomies(List<Published> all) {
        all.forEach(published -> byId.put(published.taxonomy().id(), published));
    }

    /// The taxonomies in the jar.
    public static Taxonomies shipped() {
        ObjectMapper json = new ObjectMapper();
        return new Taxonomies(FILES.stream().map(id -> load(json, id)).toList());
    }

    public List<Published> all() {
        return List.copyOf(byId.values());
    }

    public Optional<Taxonomy> find(String id) {
        return Optional.ofNullable(byId.get(id)).map(Published::taxonomy);
    }

    public Taxonomy require(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException(
                "there is no taxonomy “%s”. Maybe one of %s".formatted(id, byId.keySet())));
    }

    private static Published load(ObjectMapper json, String id) {
        try (InputStream in = Taxonomies.class.getResourceAsStream(FOLDER + id + ".json")) {
            if (in == null) {
                throw new IllegalStateException(
                        "the jar holds no taxonomy " + id + ": build it again with seeds/taxonomies");
            }
            JsonNode file = json.readTree(in);
            List<Taxonomy.Entry> entries = new ArrayList<>();
            file.path("entries").forEach(entry -> entries.add(entry(entry)));
            Taxonomy taxonomy = new Taxonomy(text(file, "id"), text(file, "source"), text(file, "asOf"), entries);
            JsonNode title = file.path("title");
            return new Published(taxonomy, text(title, "zh"), text(title, "en"), text(file, "note"));
        } catch (IOException e) {
            throw new IllegalStateException("the taxonomy " + id + " in the jar cannot be read", e);
        }
    }

    private static Taxonomy.Entry entry(JsonNode node) {
        JsonNode synonyms = node.path("synonyms");
        List<String> words = Stream.of(synonyms.path("zh"), synonyms.path("en"))
                .flatMap(JsonNode::valueStream)
                .map(JsonNode::asText)
                .toList();
        return new Taxonomy.Entry(text(node, "code"), text(node, "zh"), text(node, "en"), text(node, "parent"), words);
    }

    private static String text(JsonNode node, String key) {
        return node.path(key).asText("");
    }
}
