package org.duijie.client.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.duijie.client.junit.OneDemo;
import org.duijie.client.model.Health;
import org.duijie.client.program.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OneDemo.class)
class HouseIT {
    @Test
    void a_running_server_says_that_store_index_models_and_all_vectors_are_there(Server server) throws Exception {
        Health health = Caller.anonymous(server).house().health();

        assertThat(health.getStatus()).isEqualTo("UP");
        assertThat(health.getStore()).isEqualTo("UP");
        assertThat(health.getIndex()).isEqualTo("UP");
        assertThat(health.getModels()).isEqualTo("UP");
        assertThat(health.getAudit()).isEqualTo("UP");
        assertThat(Caller.anonymous(server).house().live().getStatus()).isEqualTo("UP");
        assertThat(Caller.anonymous(server).house().ready()).isEqualTo(health);
        assertThat(health.getVectors().getTotal()).isGreaterThan(400);
        assertThat(health.getVectors().getReady()).isEqualTo(health.getVectors().getTotal());
    }

    @Test
    void the_contract_and_its_page_are_served_by_the_house_itself(Server server) throws Exception {
        Caller anyone = Caller.anonymous(server);

        assertThat(anyone.get("/schemas/duijie.yaml").body()).startsWith("openapi: 3");
        HttpResponse<String> docs = anyone.get("/docs");
        assertThat(docs.statusCode()).isEqualTo(200);
        assertThat(docs.body()).contains("swagger-ui").doesNotContain("src=\"http");
        assertThat(anyone.get("/schemas").statusCode()).isEqualTo(200);
    }

    @Test
    void metrics_count_requests_by_route_and_never_by_id_or_text(Server server) throws Exception {
        Caller anyone = Caller.anonymous(server);
        anyone.get("/api/v1/achievements/no-such-record?q=secretwords");

        String metrics = anyone.get("/metrics").body();
        assertThat(metrics)
                .contains(
                        "http_server_requests",
                        "/api/v1/achievements/{id}",
                        "duijie_vectors_ready",
                        "duijie_index_lag",
                        "duijie_audit_entries",
                        "_bucket{")
                .doesNotContain("no-such-record", "secretwords");
    }

    @Test
    void every_answer_forbids_scripts_frames_and_content_of_others(Server server) throws Exception {
        for (String path : new String[] {"/", "/challenges", "/api/v1/achievements", "/no-such-page"}) {
            HttpResponse<String> answer = Caller.anonymous(server).get(path);
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .as(path)
                    .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        }
    }

    @Test
    void every_answer_has_an_id_and_keeps_a_plain_one_that_it_was_given(Server server) throws Exception {
        assertThat(requestId(server, "trace-0123.abc_9")).isEqualTo("trace-0123.abc_9");
        for (String odd : List.of("short", "with space in it", "<script>alert(1)</script>", "x".repeat(65))) {
            assertThat(requestId(server, odd)).matches("[0-9a-f-]{36}");
        }
        HttpResponse<String> refused = Caller.anonymous(server).get("/api/v1/no-such-thing");
        assertThat(refused.headers().firstValue("X-Request-Id").orElse("")).matches("[0-9a-f-]{36}");
    }

    private static String requestId(Server server, String given) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.url() + "/health"))
                .header("X-Request-Id", given)
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.ofString())
                    .headers()
                    .firstValue("X-Request-Id")
                    .orElse("");
        }
    }

    @Test
    void an_unknown_address_is_a_problem_with_a_code(Server server) throws Exception {
        Refused.from(Caller.anonymous(server).get("/api/v1/no-such-thing")).with(404, "path.not-found");
    }
}
