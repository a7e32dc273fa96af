package org.duijie.bench.relevance;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.duijie.bench.Progress;
import org.duijie.client.program.Program;

/// Runs `evaluate`, each configuration once, and as many at a time as there are processors.
final class Runs {
    private final Program program;
    private final Progress progress;
    private final Map<List<String>, Measured> done = new ConcurrentHashMap<>();

    Runs(Program program, Progress progress) {
        this.program = program;
        this.progress = progress;
    }

    /// Measures configurations that are wanted later, beside one another. The first run is alone, because it may have
    /// to encode what the others then find in the cache.
    void prepare(Path folder, List<List<String>> configurations) {
        if (configurations.isEmpty()) {
            return;
        }
        of(folder, configurations.getFirst());
        List<Future<Measured>> running = new ArrayList<>();
        try (ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            configurations.forEach(options -> running.add(workers.submit(() -> of(folder, options))));
        }
        for (Future<Measured> run : running) {
            try {
                run.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException("a measurement failed: " + reason(e), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while measuring", e);
            }
        }
    }

    private static String reason(ExecutionException failed) {
        Throwable cause = failed.getCause();
        return String.valueOf(cause == null ? failed.getMessage() : cause.getMessage());
    }

    Measured of(Path folder, List<String> options) {
        List<String> key = new ArrayList<>(options);
        key.addFirst(folder.toString());
        Measured before = done.get(key);
        if (before != null) {
            return before;
        }
        progress.say("%s %s".formatted(folder.getFileName(), String.join(" ", options)));
        Measured measured = Measured.by(program, folder, options.toArray(String[]::new));
        done.put(key, measured);
        return measured;
    }
}
