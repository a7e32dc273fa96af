package org.duijie.bench.fuzz;

import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.duijie.bench.Progress;
import org.duijie.bench.ResultPage;
import org.duijie.bench.Scratch;
import org.duijie.client.fuzz.ContractFuzz;

/// Sends a running server thousands of requests that nobody means, and counts the answers.
public final class FuzzBench {
    private final Progress progress;

    public FuzzBench(Progress progress) {
        this.progress = progress;
    }

    /// Runs until so many requests were answered, and writes the page.
    public void run(int requests, long seed) throws Exception {
        long began = System.nanoTime();
        try (Scratch scratch = Scratch.folder("fuzz");
                ContractFuzz fuzz = new ContractFuzz(scratch.folder(), seed)) {
            ContractFuzz.Score score =
                    fuzz.run(requests, sent -> progress.say("%,d of %,d requests".formatted(sent, requests)));
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            progress.say("wrote " + page(score, seed, took).write("fuzz.md"));
        }
    }

    private static ResultPage page(ContractFuzz.Score score, long seed, Duration took) {
        ResultPage page = new ResultPage(
                "What nobody means to send, and what is answered",
                "./duijie bench fuzz %d %d".formatted(score.requests(), seed));
        page.paragraph(
                "A real server with several organisations, and eight callers: a stranger, people of several roles, programs with"
                        + " keys, now and then a token that nobody signed. Each operation of the contract is prepared so that it could be"
                        + " granted, then changed by chance: in its address, its parameters, its headers, its properties (missing, of"
                        + " another type, empty, far too long or large, nested, injected, not the client's to set), its bytes or its"
                        + " type. Every answer must come within a minute, must not be a fault of the server's (5xx), must carry a"
                        + " request id, and if it refuses, a code that docs/PROBLEMS.md lists and not a word about the inside. At the end"
                        + " nobody may have a role that they had not, the server must be healthy, the index equal to the store, the audit"
                        + " log valid offline, and the log of the process free of failures. The first violation ends the run with its"
                        + " reason, so a page that exists counts none.");
        page.table(
                List.of("requests", "operations", "different codes met", "took"),
                List.of(List.of(
                        "%,d".formatted(score.requests()),
                        Integer.toString(score.operations()),
                        Integer.toString(score.codes().size()),
                        "%d s".formatted(took.toSeconds()))));
        page.table(
                List.of("status", "answers"),
                new TreeMap<>(score.statuses())
                        .entrySet().stream()
                                .map(entry -> List.of(entry.getKey().toString(), "%,d".formatted(entry.getValue())))
                                .toList());
        page.paragraph("Codes met: "
                + new TreeSet<>(score.codes())
                        .stream().map(code -> "`" + code + "`").collect(Collectors.joining(", ")) + ".");
        return page;
    }
}
