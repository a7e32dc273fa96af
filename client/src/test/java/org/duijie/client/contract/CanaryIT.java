package org.duijie.client.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duijie.client.junit.OneDemo;
import org.duijie.client.model.ChallengeDraft;
import org.duijie.client.program.Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A word of its own is planted at every level of disclosure, and every byte of every answer is searched for it.
@ExtendWith(OneDemo.class)
class CanaryIT {
    private static final List<String> LEVELS = List.of("PUBLIC", "REGISTERED", "MEMBERS", "INVITED", "OWNER");

    private final Map<String, String> canaries = new LinkedHashMap<>();
    private Caller owner;
    private String id = "";

    @BeforeEach
    void plant(Server server) throws Exception {
        owner = Caller.as("ENTERPRISE", server);
        for (String level : LEVELS) {
            canaries.put(
                    level, "zy" + UUID.randomUUID().toString().replace("-", "").substring(0, 12));
        }
        Caller.Posted posted = owner.post(new ChallengeDraft()
                .title("高盐废水膜结垢 " + canaries.get("PUBLIC"))
                .background("背景 反渗透膜 " + canaries.get("REGISTERED"))
                .problem("膜面硫酸钙结垢 " + canaries.get("MEMBERS"))
                .tried("试过阻垢剂 " + canaries.get("INVITED"))
                .constraints("停机不超过两小时 " + canaries.get("OWNER"))
                .putDisclosureItem("background", "REGISTERED")
                .putDisclosureItem("problem", "MEMBERS")
                .putDisclosureItem("tried", "INVITED")
                .putDisclosureItem("constraints", "OWNER"));
        id = posted.challenge().getId();
        assertThat(owner.challenges()
                        .searchChallenges(canaries.get("OWNER"), null, null, null, null, null, null, posted.sequence())
                        .getTotal())
                .isEqualTo(1);
    }

    @AfterEach
    void leave_the_demo_as_it_was() throws Exception {
        String version = "\"" + owner.challenges().readChallenge(id).getVersion() + "\"";
        owner.challenges().withdrawChallenge(id, version, null);
    }

    /// Everything that one can be told about the challenge, and by searching for what one should not know.
    private String everything(Caller caller) throws Exception {
        StringBuilder bytes = new StringBuilder();
        for (String path : List.of(
                "/api/v1/challenges/" + id,
                "/api/v1/challenges/" + id + "/matches?limit=50",
                "/api/v1/challenges/" + id + "/matches?kinds=researchers",
                "/api/v1/challenges/" + id + "/similar",
                "/api/v1/challenges/" + id + "/team",
                "/api/v1/challenges?q=" + canaries.get("PUBLIC"),
                "/api/v1/challenges?limit=100",
                "/challenges/" + id,
                "/challenges",
                "/")) {
            bytes.append(answer(caller.get(path)));
        }
        byte[] asked = ("{\"id\":\"" + id + "\"}").getBytes(StandardCharsets.UTF_8);
        return bytes.append(answer(caller.send("POST", "/api/v1/matches", "application/json", asked)))
                .toString();
    }

    private static String answer(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.uri().toString()).isEqualTo(200);
        return response.headers().map() + response.body();
    }

    private void requireReadable(Caller caller, List<String> levels) throws Exception {
        String bytes = everything(caller);
        for (String level : LEVELS) {
            if (levels.contains(level)) {
                assertThat(bytes).as(level).contains(canaries.get(level));
            } else {
                assertThat(bytes).as(level).doesNotContain(canaries.get(level));
                assertThat(caller.challenges()
                                .searchChallenges(canaries.get(level), null, null, null, null, null, null, null)
                                .getTotal())
                        .as("found by a word for " + level)
                        .isZero();
            }
        }
    }

    @Test
    void a_stranger_reads_what_is_public_and_not_a_byte_more(Server server) throws Exception {
        requireReadable(Caller.anonymous(server), List.of("PUBLIC"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"INSTITUTION", "RESEARCHER", "ALLIANCE_ADMIN", "BROKER", "REVIEWER", "OPERATOR"})
    void who_logs_in_reads_one_level_more_whatever_the_role(String role, Server server) throws Exception {
        requireReadable(Caller.as(role, server), List.of("PUBLIC", "REGISTERED"));
    }

    @Test
    void the_owner_reads_everything() throws Exception {
        requireReadable(owner, LEVELS);
    }
}
