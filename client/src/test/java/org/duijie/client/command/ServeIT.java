package org.duijie.client.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.duijie.client.program.Program;
import org.duijie.client.program.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeIT {
    @TempDir
    private Path home;

    private static HttpResponse<String> match(HttpClient client, Server server) throws Exception {
        byte[] body = "{\"text\":\"低温脱硝\"}".getBytes(StandardCharsets.UTF_8);
        return client.send(
                HttpRequest.newBuilder(URI.create(server.url() + "/api/v1/matches"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void a_new_server_is_empty_and_a_match_too_many_is_told_when_to_come_again() throws Exception {
        try (Server server = Server.serve(Program.in(home), home.resolve("data"), "limits.matches-per-minute=3");
                HttpClient client = HttpClient.newHttpClient()) {
            for (int i = 0; i < 3; i++) {
                HttpResponse<String> answer = match(client, server);
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                assertThat(answer.body()).contains("\"matches\":[]");
            }
            HttpResponse<String> refused = match(client, server);
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.body()).contains("\"rate.limited\"");
            assertThat(Integer.parseInt(
                            refused.headers().firstValue("Retry-After").orElse("0")))
                    .isBetween(1, 60);
            assertThat(server.log()).doesNotContain("低温脱硝");
        }
    }
}
