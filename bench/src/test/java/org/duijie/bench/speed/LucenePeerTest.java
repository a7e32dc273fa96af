package org.duijie.bench.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LucenePeerTest {
    @Test
    void it_finds_the_texts_that_share_words_and_no_others() throws Exception {
        try (LucenePeer peer = new LucenePeer(List.of("低温脱硝催化剂", "a catalyst at low temperature", "浓水除硅"))) {
            assertThat(peer.search("脱硝")).isEqualTo(1);
            assertThat(peer.search("which catalyst removes 脱硝 NOx?")).isEqualTo(2);
            assertThat(peer.search("qzx")).isZero();
        }
    }
}
