package org.duijie.bench.relevance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.duijie.matcher.evaluation.folder.JudgedFolder;
import org.duijie.matcher.evaluation.folder.Means;
import org.duijie.matcher.evaluation.folder.Part;
import org.duijie.models.Encoder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PairedDrawsTest {
    @TempDir
    private Path folder;

    /// Texts mean nothing, so that words decide.
    private record Silent() implements Encoder {
        @Override
        public String id() {
            return "silent";
        }

        @Override
        public int dimensions() {
            return 2;
        }

        @Override
        public List<float[]> encode(List<String> texts) {
            return texts.stream().map(text -> new float[2]).toList();
        }

        @Override
        public void close() {}
    }

    private Means measured(String... found) throws IOException {
        Files.writeString(folder.resolve("corpus.jsonl"), """
                {"_id":"a","title":"heat pump","text":"moves heat"}
                {"_id":"b","title":"grain silo","text":"stores grain"}
                """);
        Files.writeString(folder.resolve("queries.jsonl"), """
                {"_id":"1","text":"heat pump"}
                {"_id":"2","text":"heat pump"}
                {"_id":"3","text":"grain silo"}
                """);
        StringBuilder judgements = new StringBuilder("query-id\tcorpus-id\tscore\n");
        for (int query = 1; query <= found.length; query++) {
            judgements.append(query).append('\t').append(found[query - 1]).append("\t1\n");
        }
        Files.writeString(folder.resolve("qrels.tsv"), judgements.toString());
        return JudgedFolder.of(folder).measure(Set.<Part>of(), new Silent());
    }

    @Test
    void a_run_beside_itself_differs_by_nothing() throws IOException {
        Means run = measured("a", "b", "b");

        assertThat(PairedDraws.of("map", run, run)).isEqualTo(new PairedDraws.Interval(0, 0));
    }

    @Test
    void an_interval_holds_the_difference_and_is_the_same_each_time() throws IOException {
        Means worse = measured("a", "b", "b");
        Means better = measured("a", "a", "b");
        double difference =
                better.byName().getOrDefault("map", 0.0) - worse.byName().getOrDefault("map", 0.0);
        PairedDraws.Interval interval = PairedDraws.of("map", worse, better);

        assertThat(difference).isPositive();
        assertThat(interval.low()).isNotNegative().isLessThanOrEqualTo(difference);
        assertThat(interval.high()).isGreaterThanOrEqualTo(difference);
        assertThat(PairedDraws.of("map", worse, better)).isEqualTo(interval);
    }
}
