package org.duijie.client.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import org.duijie.client.junit.OneDemo;
import org.duijie.client.model.Challenge;
import org.duijie.client.model.MatchAnswer;
import org.duijie.client.program.Server;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/// Explanations are true on every match of every challenge of the seeds, for a stranger and for an enterprise.
@ExtendWith(OneDemo.class)
class SeedMatchesIT {
    private static final int LEAST = 60;

    @Test
    void the_seeds_hold_at_least_sixty_challenges(Server server) throws Exception {
        assertThat(Caller.anonymous(server).allChallenges()).hasSizeGreaterThanOrEqualTo(LEAST);
    }

    @TestFactory
    List<DynamicTest> every_seed_match_is_explained_truly_to_a_stranger(Server server) throws Exception {
        return everyChallenge(Caller.anonymous(server));
    }

    @TestFactory
    List<DynamicTest> every_seed_match_is_explained_truly_to_an_enterprise(Server server) throws Exception {
        return everyChallenge(Caller.as("ENTERPRISE", server));
    }

    private static List<DynamicTest> everyChallenge(Caller caller) throws Exception {
        List<DynamicTest> tests = new ArrayList<>();
        for (Challenge challenge : caller.allChallenges()) {
            tests.add(dynamicTest(challenge.getTitle(), () -> {
                requireTrue(caller.matches().matchChallenge(challenge.getId(), null, null, null), 10);
                requireTrue(caller.matches().matchChallenge(challenge.getId(), List.of("researchers"), 50, null), 1);
            }));
        }
        return tests;
    }

    private static void requireTrue(MatchAnswer answer, int least) {
        Truth.require(answer);
        assertThat(answer.getMatches()).hasSizeGreaterThanOrEqualTo(least);
    }
}
