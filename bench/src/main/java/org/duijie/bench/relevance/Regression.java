package org.duijie.bench.relevance;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.duijie.client.program.Program;

/// One experiment whose figures are expected.
///
/// @param set the folder of judgements: in the checkout, or by its name among the evaluation sets
/// @param sha256 of its files; figures of other data say nothing
/// @param model the id of the model that was measured
/// @param queries how many needs or other questions are counted
/// @param documents how many offers or other documents are in the pool
/// @param tolerance how far a figure may move, up or down: encoders on other processors differ in the last digits
/// @param expected figures by configuration and metric
@JsonPropertyOrder({"set", "sha256", "model", "queries", "documents", "tolerance", "expected"})
public record Regression(
        String set,
        String sha256,
        String model,
        int queries,
        int documents,
        double tolerance,
        SortedMap<String, SortedMap<String, Double>> expected) {
    private static final String HEADER = """
            # The figures that `./duijie evaluate` gives on the folder below; a test compares them on every build.
            # Written by `./duijie bench relevance --update`. When a figure moves, docs/relevance-log.md says why.
            """;
    private static final YAMLMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                    .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                    .build())
            .enable(
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    public static Path file(String name) {
        return Program.checkout().resolve("bench/regressions").resolve(name + ".yaml");
    }

    public static Regression read(Path file) throws IOException {
        return YAML.readValue(file.toFile(), Regression.class);
    }

    public void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, HEADER + YAML.writeValueAsString(this));
    }

    /// Figures rounded to what is worth comparing.
    static SortedMap<String, Double> rounded(Map<String, Double> metrics) {
        SortedMap<String, Double> rounded = new TreeMap<>();
        metrics.forEach((name, value) -> rounded.put(name, Math.round(value * 10_000) / 10_000.0));
        return rounded;
    }

    /// What differs in the model and the size of the data.
    List<String> sameData(Measured measured) {
        List<String> differences = new ArrayList<>();
        if (!model.equals(measured.model())) {
            differences.add("the model is %s and was %s; take new figures with ./duijie bench relevance --update"
                    .formatted(measured.model(), model));
        }
        if (queries != measured.queries() || documents != measured.documents()) {
            differences.add("%d queries and %d documents are measured, and were %d and %d"
                    .formatted(measured.queries(), measured.documents(), queries, documents));
        }
        return differences;
    }

    /// Everything that is not as expected: a figure that moved, that is missing, or that nobody expected.
    public List<String> deviations(String retriever, Map<String, Double> measured) {
        SortedMap<String, Double> wanted = expected.getOrDefault(retriever, new TreeMap<>());
        List<String> deviations = new ArrayList<>();
        if (wanted.isEmpty()) {
            deviations.add(retriever + ": no figure is expected; take them with ./duijie bench relevance --update");
        }
        wanted.forEach((name, value) -> {
            Double now = measured.get(name);
            if (now == null) {
                deviations.add("%s: %s is expected to be %s and was not measured".formatted(retriever, name, value));
            } else if (!(Math.abs(now - value) <= tolerance)) {
                deviations.add(String.format(
                        Locale.ROOT,
                        "%s: %s moved from %.4f to %.4f, more than %s",
                        retriever,
                        name,
                        value,
                        now,
                        tolerance));
            }
        });
        measured.keySet().stream()
                .filter(name -> !wanted.isEmpty() && !wanted.containsKey(name))
                .forEach(name -> deviations.add("%s: %s is measured and not expected".formatted(retriever, name)));
        return deviations;
    }
}
