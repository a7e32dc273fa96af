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

    private static HttpResponse<String> get(HttpClient client, Server server, String path, String... headers)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> logIn(HttpClient client, Server server, String... headers) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(server.url() + "/api/v1/auth/token"))
                        .header("Content-Type", "application/json")
                        .headers(headers)
                        .POST(HttpRequest.BodyPublishers.ofString("{\"username\":\"x\",\"password\":\"y\"}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void a_trusted_proxy_says_whose_request_it_is_and_nobody_else_does() throws Exception {
        Program program = Program.in(home);
        try (HttpClient client = HttpClient.newHttpClient()) {
            try (Server trusting = Server.serve(
                    program, home.resolve("data"), "limits.logins-per-minute=1", "trusted-proxies=127.0.0.0/8")) {
                assertThat(logIn(client, trusting, "X-Forwarded-For", "203.0.113.1")
                                .statusCode())
                        .isEqualTo(401);
                assertThat(logIn(client, trusting, "X-Forwarded-For", "203.0.113.2")
                                .statusCode())
                        .isEqualTo(401);
                assertThat(logIn(client, trusting, "X-Forwarded-For", "9.9.9.9, 203.0.113.1")
                                .statusCode())
                        .isEqualTo(429);
                assertThat(get(client, trusting, "/metrics").statusCode()).isEqualTo(200);
                assertThat(get(client, trusting, "/metrics", "X-Forwarded-For", "203.0.113.1")
                                .statusCode())
                        .isEqualTo(404);
            }
            try (Server wary =
                    Server.serve(program, home.resolve("data"), "limits.logins-per-minute=1", "open-metrics=true")) {
                assertThat(logIn(client, wary, "X-Forwarded-For", "203.0.113.1").statusCode())
                        .isEqualTo(401);
                assertThat(logIn(client, wary, "X-Forwarded-For", "203.0.113.2").statusCode())
                        .isEqualTo(429);
                assertThat(get(client, wary, "/metrics").statusCode()).isEqualTo(200);
            }
        }
    }

    @Test
    void other_sites_call_the_api_only_if_the_settings_name_them() throws Exception {
        Program program = Program.in(home);
        String friend = "https://portal.example";
        String[] script = {"Origin", friend, "Sec-Fetch-Site", "cross-site"};
        try (HttpClient client = HttpClient.newHttpClient()) {
            try (Server closed = Server.serve(program, home.resolve("data"))) {
                assertThat(get(client, closed, "/api/v1/challenges", script)
                                .headers()
                                .map())
                        .doesNotContainKey("access-control-allow-origin");
                assertThat(logIn(client, closed, script).body()).contains("\"origin.foreign\"");
            }
            try (Server open = Server.serve(program, home.resolve("data"), "cors-origins=" + friend)) {
                HttpResponse<String> read = get(client, open, "/api/v1/challenges", script);
                assertThat(read.headers().firstValue("Access-Control-Allow-Origin"))
                        .contains(friend);
                assertThat(read.headers().map()).doesNotContainKey("access-control-allow-credentials");
                assertThat(logIn(client, open, script).body()).contains("\"login.wrong\"");
                assertThat(logIn(client, open, "Origin", friend, "Sec-Fetch-Site", "same-site", "Cookie", "duijie=x")
                                .body())
                        .contains("\"origin.foreign\"");
                HttpResponse<String> stranger =
                        get(client, open, "/api/v1/challenges", "Origin", "https://other.example");
                assertThat(stranger.headers().map()).doesNotContainKey("access-control-allow-origin");
                assertThat(logIn(client, open, "Origin", "https://other.example", "Sec-Fetch-Site", "cross-site")
                                .body())
                        .contains("\"origin.foreign\"");
            }
        }
    }
}
