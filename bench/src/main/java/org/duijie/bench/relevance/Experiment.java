package org.duijie.bench.relevance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.duijie.client.program.Program;

/// What one file of `bench/regressions` measures: a folder, and the configurations of `evaluate` by name.
///
/// @param everyBuild whether `./duijie test` measures it too, where the data are present
/// @param tolerance how far a figure may move; folds and encoders differ in the last digits between processors
record Experiment(
        String name, String set, boolean everyBuild, double tolerance, Map<String, List<String>> configurations) {
    static final String SEEDS_JUDGED = "seeds/judged";
    /// The folds that a test can wait for.
    static final List<String> FOLDS = List.of("--folds", "5", "--seed", "1");

    private static final double TOLERANCE = 0.01;
    /// Of 33 needs.
    private static final double SEEDS_TOLERANCE = 0.03;

    static List<Experiment> all() {
        return List.of(
                new Experiment("seeds-judged", SEEDS_JUDGED, true, SEEDS_TOLERANCE, retrievers()),
                new Experiment("needs-zh", "needs-zh", true, TOLERANCE, Map.of("folds", FOLDS)),
                new Experiment("cranfield", "cranfield", true, TOLERANCE, retrievers()),
                new Experiment("cacm", "cacm", false, TOLERANCE, retrievers()),
                new Experiment("experts-en", "experts-en", false, TOLERANCE, retrievers()),
                new Experiment("expertise-en", "expertise-en", false, TOLERANCE, retrievers()),
                new Experiment("facets-en", "facets-en", false, TOLERANCE, retrievers()),
                new Experiment("csl-zh", "csl-zh", false, TOLERANCE, retrievers()));
    }

    private static Map<String, List<String>> retrievers() {
        Map<String, List<String>> configurations = new LinkedHashMap<>();
        for (String retriever : RelevanceBench.RETRIEVERS) {
            configurations.put(retriever, List.of("--retriever", retriever));
        }
        return configurations;
    }

    /// The data, if they are present.
    Optional<Path> folder() {
        return set.equals(SEEDS_JUDGED) ? Optional.of(Program.checkout().resolve(SEEDS_JUDGED)) : EvalSet.folder(set);
    }

    /// A folder's hash: its files' names and bytes, by name.
    static String hash(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file : files.sorted().toList()) {
                digest.update(file.getFileName().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /// What the program measures now, as what is expected from now on.
    Regression taken(Path folder, Runs runs) throws IOException {
        prepare(folder, runs);
        SortedMap<String, SortedMap<String, Double>> expected = new TreeMap<>();
        configurations.forEach((configuration, options) -> expected.put(
                configuration, Regression.rounded(runs.of(folder, options).metrics())));
        Measured last = last(folder, runs);
        return new Regression(set, hash(folder), last.model(), last.queries(), last.documents(), tolerance, expected);
    }

    /// Everything that is not as that file expects.
    List<String> deviations(Regression regression, Path folder, Runs runs) throws IOException {
        String hash = hash(folder);
        if (!hash.equals(regression.sha256())) {
            return List.of(
                    "%s: the data have changed (%s is now %s); take new figures with ./duijie bench relevance --update"
                            .formatted(name, regression.sha256(), hash));
        }
        prepare(folder, runs);
        Measured last = last(folder, runs);
        return Stream.concat(
                        regression.sameData(last).stream(),
                        configurations.entrySet().stream()
                                .flatMap(entry ->
                                        regression
                                                .deviations(
                                                        entry.getKey(),
                                                        runs.of(folder, entry.getValue())
                                                                .metrics())
                                                .stream()))
                .map(line -> name + ": " + line)
                .toList();
    }

    /// The last one first: it encodes what all of them need.
    private void prepare(Path folder, Runs runs) {
        runs.prepare(folder, List.copyOf(configurations.values()).reversed());
    }

    /// The configuration that says most about the program as it is used.
    private Measured last(Path folder, Runs runs) {
        return runs.of(
                folder,
                configurations.values().stream()
                        .reduce((earlier, later) -> later)
                        .orElse(List.of()));
    }
}
