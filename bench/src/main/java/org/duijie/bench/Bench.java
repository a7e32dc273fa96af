package org.duijie.bench;

import java.util.List;
import org.duijie.bench.drills.DisksBench;
import org.duijie.bench.drills.DrillsBench;
import org.duijie.bench.evidence.EvidenceBench;
import org.duijie.bench.fuzz.FuzzBench;
import org.duijie.bench.load.LoadBench;
import org.duijie.bench.ranking.RankingBench;
import org.duijie.bench.relevance.IdeasBench;
import org.duijie.bench.relevance.RelevanceBench;
import org.duijie.bench.scale.ScaleBench;
import org.duijie.bench.segmenters.SegmentersBench;
import org.duijie.bench.speed.SpeedBench;

/// `./duijie bench`.
public final class Bench {
    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        List<String> words = List.of(arguments);
        Progress progress = new Progress(System.err);
        switch (words.isEmpty() ? "" : words.getFirst()) {
            case "speed" -> new SpeedBench(progress).run();
            case "load" -> new LoadBench(progress).run();
            case "scale" ->
                new ScaleBench(progress).run(words.size() > 1 ? Integer.parseInt(words.get(1)) : Integer.MAX_VALUE);
            case "relevance" -> {
                if (!new RelevanceBench(progress).run(words.contains("--update"))) {
                    System.exit(1);
                }
            }
            case "segmenters" -> new SegmentersBench(progress).run();
            case "ideas" -> {
                new RankingBench(progress).ideas();
                new IdeasBench(progress).run();
            }
            case "rankers" -> new RankingBench(progress).rankers();
            case "evidence" -> new EvidenceBench(progress).run();
            case "drills" -> new DrillsBench(progress).run(words.size() > 1 ? Integer.parseInt(words.get(1)) : 200);
            case "disks" -> new DisksBench(progress).run(words.size() > 1 ? Integer.parseInt(words.get(1)) : 20);
            case "fuzz" ->
                new FuzzBench(progress)
                        .run(
                                words.size() > 1 ? Integer.parseInt(words.get(1)) : 20_000,
                                words.size() > 2 ? Long.parseLong(words.get(2)) : 2026);
            default ->
                throw new IllegalArgumentException(
                        "There are the benchmarks speed, load, scale, relevance, segmenters, ideas, rankers, evidence, drills, disks and fuzz, not "
                                + words);
        }
    }
}
