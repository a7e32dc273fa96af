package org.duijie.client.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Some of what `./duijie bench fuzz` sends.
class ContractFuzzIT {
    private static final int REQUESTS = 1_500;
    private static final long SEED = 7;

    @TempDir
    private Path home;

    @Test
    void whatever_is_sent_is_answered_with_a_listed_code_and_leaves_the_house_whole() throws Exception {
        try (ContractFuzz fuzz = new ContractFuzz(home, SEED)) {
            ContractFuzz.Score score = fuzz.run(REQUESTS, sent -> {});
            assertThat(score.requests()).isGreaterThanOrEqualTo(REQUESTS);
            assertThat(score.operations()).isGreaterThan(75);
            assertThat(score.codes()).hasSizeGreaterThan(20);
        }
    }
}
