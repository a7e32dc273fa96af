package org.duijie.client.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duijie.client.junit.OneDemo;
import org.duijie.client.model.Challenge;
import org.duijie.client.program.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What logging in opens, on the challenges of the seeds.
@ExtendWith(OneDemo.class)
class DisclosureIT {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> TEXTS = List.of("background", "problem", "tried", "targets", "constraints");

    /// The fields of one challenge that the second caller reads and the first does not.
    private record Opened(String id, List<String> fields) {}

    private static List<Opened> opened(Caller before, Caller after) throws Exception {
        Map<String, Challenge> seen =
                before.allChallenges().stream().collect(Collectors.toMap(Challenge::getId, Function.identity()));
        List<Opened> opened = new ArrayList<>();
        for (Challenge whole : after.allChallenges()) {
            Challenge part = seen.get(whole.getId());
            if (part != null) {
                JsonNode a = JSON.valueToTree(part);
                JsonNode b = JSON.valueToTree(whole);
                List<String> more = TEXTS.stream()
                        .filter(field -> a.path(field).asText("").isEmpty()
                                && !b.path(field).asText("").isEmpty())
                        .toList();
                if (!more.isEmpty()) {
                    opened.add(new Opened(whole.getId(), more));
                }
            }
        }
        return opened;
    }

    @Test
    void some_fields_of_the_seeds_open_with_a_login_and_only_then(Server server) throws Exception {
        Caller stranger = Caller.anonymous(server);
        Caller reader = Caller.as("RESEARCHER", server);

        List<Opened> opened = opened(stranger, reader);
        assertThat(opened).isNotEmpty();
        for (Opened challenge : opened) {
            assertThat(stranger.matches()
                            .matchChallenge(challenge.id(), null, 1, null)
                            .getChallenge())
                    .doesNotContainKeys(challenge.fields().toArray(String[]::new));
            assertThat(reader.matches()
                            .matchChallenge(challenge.id(), null, 1, null)
                            .getChallenge())
                    .containsKeys(challenge.fields().toArray(String[]::new));
        }
    }

    @Test
    void a_login_never_takes_anything_away(Server server) throws Exception {
        Caller stranger = Caller.anonymous(server);
        Caller reader = Caller.as("REVIEWER", server);

        assertThat(opened(reader, stranger)).isEmpty();
        assertThat(reader.allChallenges().size())
                .isGreaterThanOrEqualTo(stranger.allChallenges().size());
    }
}
