package org.duijie.bench;

import java.util.List;
import org.duijie.bench.evidence.EvidenceBench;
import org.duijie.bench.relevance.RelevanceBench;
import org.duijie.bench.speed.SpeedBench;

/// `./duijie bench`.
public final class Bench {
    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        List<String> words = List.of(arguments);
        switch (words.isEmpty() ? "" : words.getFirst()) {
            case "speed" -> new SpeedBench(new Progress(System.err)).run();
            case "relevance" -> new RelevanceBench(new Progress(System.err)).run(words.contains("--update"));
            case "evidence" -> new EvidenceBench(new Progress(System.err)).run();
            default ->
                throw new IllegalArgumentException(
                        "There are the benchmarks speed, relevance and evidence, not " + words);
        }
    }
}
