package org.duijie.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {
    @Test
    void a_percentile_is_the_time_that_this_share_did_not_exceed() {
        Latencies hundred = Latencies.ofMillis(
                IntStream.rangeClosed(1, 100).mapToDouble(i -> 101 - i).toArray());

        assertThat(hundred.at(0.50)).isEqualTo(50);
        assertThat(hundred.at(0.95)).isEqualTo(95);
        assertThat(hundred.at(0.99)).isEqualTo(99);
        assertThat(hundred.at(1)).isEqualTo(100);
        assertThat(Latencies.ofMillis(7).at(0.5)).isEqualTo(7);
    }

    @Test
    void every_subject_is_called_once_a_round_in_turn() throws Exception {
        List<String> called = new ArrayList<>();

        Latencies latencies = Latencies.of(List.of("a", "b"), 3, called::add);
        assertThat(called).containsExactly("a", "b", "a", "b", "a", "b");
        assertThat(latencies.count()).isEqualTo(6);
    }
}
