package org.duijie.bench.relevance;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duijie.client.program.Program;

/// A set of human judgements with what is asked of the program on it.
///
/// @param folds whether a ranker can be trained on it, so that only folds say something about new needs
/// @param metrics in the order they are shown
/// @param musts what figures must reach, by metric
/// @param aims what they aim at
/// @param tried the page of what was tried for its aims; empty if there is none
/// @param published figures of others, which were not measured here
public record EvalSet(
        String name,
        boolean folds,
        List<String> metrics,
        Map<String, Double> musts,
        Map<String, Double> aims,
        String tried,
        List<Published> published) {
    /// Where the sets are by default, from the checkout.
    public static final String PLACE = "../shared/eval";

    private static final Set<String> ERRORS = Set.of("loss", "ece", "brier");

    record Published(String system, Map<String, Double> figures) {}

    static List<EvalSet> all() {
        YAMLMapper yaml = YAMLMapper.builder()
                .enable(
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .build();
        try (InputStream stream = EvalSet.class.getResourceAsStream("sets.yaml")) {
            return yaml.readValue(stream, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("the list of sets cannot be read", e);
        }
    }

    /// The set's folder, if the data are here: in `../shared/eval`, or where DUIJIE_EVAL says.
    public static Optional<Path> folder(String name) {
        Path eval = Optional.ofNullable(System.getenv("DUIJIE_EVAL"))
                .map(Path::of)
                .orElseGet(() -> Program.checkout().resolve(PLACE).normalize());
        return Optional.of(eval.resolve(name)).filter(Files::isDirectory);
    }

    /// “reached” or “missed”; nothing where nothing is wanted. A figure that is missing has missed.
    static String verdict(String metric, Optional<Double> figure, Optional<Double> wanted) {
        return wanted.map(goal -> figure.filter(value -> reached(metric, value, goal))
                        .map(value -> "reached")
                        .orElse("**missed**"))
                .orElse("");
    }

    /// Of errors, less is better.
    private static boolean reached(String metric, double figure, double goal) {
        return ERRORS.contains(metric) ? figure <= goal : figure >= goal;
    }
}
