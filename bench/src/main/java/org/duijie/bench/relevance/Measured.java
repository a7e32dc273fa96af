package org.duijie.bench.relevance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.duijie.client.program.Outcome;
import org.duijie.client.program.Program;

/// What `./duijie evaluate DIR --json` answers.
record Measured(
        String set,
        String kind,
        String config,
        String model,
        boolean seen,
        int queries,
        int documents,
        Map<String, Double> metrics,
        double seconds) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    Measured {
        metrics = Map.copyOf(metrics);
    }

    /// Runs the packaged program's `evaluate`.
    static Measured by(Program program, Path folder, String... options) {
        List<String> words = new ArrayList<>(List.of("evaluate", folder.toString(), "--json"));
        words.addAll(List.of(options));
        Outcome outcome = program.run(words.toArray(String[]::new));
        if (outcome.exit() != 0) {
            throw new IllegalStateException(
                    "“%s” ended with %d: %s".formatted(String.join(" ", words), outcome.exit(), outcome.errLines()));
        }
        try {
            return JSON.readValue(outcome.out(), Measured.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("“%s” did not answer in JSON".formatted(String.join(" ", words)), e);
        }
    }

    /// The same figures under another name.
    Measured named(String name) {
        return new Measured(set, kind, name, model, seen, queries, documents, metrics, seconds);
    }

    /// The mean of several runs of one configuration; only figures that every run has.
    static Measured mean(String config, List<Measured> runs) {
        Measured first = runs.getFirst();
        Map<String, Double> means = new TreeMap<>();
        for (String name : first.metrics.keySet()) {
            double mean = runs.stream()
                    .mapToDouble(run -> run.metrics.getOrDefault(name, Double.NaN))
                    .average()
                    .orElse(Double.NaN);
            means.put(name, mean);
        }
        return new Measured(
                first.set,
                first.kind,
                config,
                first.model,
                first.seen,
                first.queries,
                first.documents,
                means,
                runs.stream().mapToDouble(Measured::seconds).sum());
    }
}
