package org.duijie.client.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.duijie.client.program.Outcome;
import org.duijie.client.program.Postgres;
import org.duijie.client.program.Program;
import org.duijie.client.program.Redis;
import org.duijie.client.program.Server;
import org.duijie.client.program.Within;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The packaged program as replicas that meet on Redis.
class RedisIT {
    @TempDir
    private Path home;

    private static int match(HttpClient client, Server server) throws Exception {
        return client.send(
                        HttpRequest.newBuilder(URI.create(server.url() + "/api/v1/matches"))
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString("{\"text\":\"低温脱硝\"}"))
                                .timeout(Duration.ofSeconds(60))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static void awaitHealth(HttpClient client, Server server, String redis) throws Exception {
        String state = "\"redis\":\"" + redis + "\"";
        HttpResponse<String> health = Within.limit(
                Duration.ofSeconds(10),
                "redis " + redis,
                () -> Optional.of(health(client, server))
                        .filter(told -> told.body().contains(state)));
        assertThat(health.body()).contains("\"status\":\"UP\"");
        assertThat(health.statusCode()).isEqualTo(200);
    }

    private static HttpResponse<String> health(HttpClient client, Server server) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(server.url() + "/health")).build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private Path replica(Path first) throws Exception {
        Path second = Files.createDirectory(home.resolve("second"));
        try (Stream<Path> files = Files.list(first)) {
            for (Path file : files.toList()) {
                String called = file.getFileName().toString();
                if (called.endsWith(".secret") || called.startsWith("audit-")) {
                    Files.copy(file, second.resolve(called), StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
        return second;
    }

    @Test
    void replicas_limit_together_go_on_alone_while_redis_is_killed_and_find_each_other_again() throws Exception {
        Program program = Program.in(home);
        try (Postgres postgres = Postgres.start();
                Redis redis = Redis.start();
                HttpClient client = HttpClient.newHttpClient()) {
            String[] settings = Stream.of(
                            postgres.settings(home), redis.settings(home), List.of("limits.matches-per-minute = 2"))
                    .flatMap(List::stream)
                    .toArray(String[]::new);
            Path first = home.resolve("first");
            try (Server one = Server.serve(program, first, settings);
                    Server two = Server.serve(program, replica(first), settings)) {
                awaitHealth(client, one, "UP");
                assertThat(match(client, one)).isEqualTo(200);
                assertThat(match(client, two)).isEqualTo(200);
                assertThat(match(client, one)).isEqualTo(429);
                assertThat(match(client, two)).isEqualTo(429);

                redis.order("crash");
                assertThat(match(client, one)).isEqualTo(200);
                assertThat(match(client, one)).isEqualTo(200);
                assertThat(match(client, one)).isEqualTo(429);
                assertThat(match(client, two)).isEqualTo(200);
                awaitHealth(client, one, "AWAY");

                redis.order("start");
                awaitHealth(client, one, "UP");
                awaitHealth(client, two, "UP");
                assertThat(match(client, one)).isEqualTo(200);
                assertThat(match(client, two)).isEqualTo(200);
                assertThat(match(client, two)).isEqualTo(429);
                assertThat(one.log())
                        .containsOnlyOnce("is away")
                        .containsOnlyOnce("Redis is back")
                        .doesNotContain(redis.password());
            }
        }
    }

    @Test
    void an_address_that_leads_nowhere_stops_the_start_with_one_line() throws Exception {
        Path config = Files.writeString(home.resolve("house.properties"), "redis.uri = localhost:6379\n");

        Outcome outcome = Program.in(home).run("serve", "--port", "0", "--config", config.toString());

        assertThat(outcome.exit()).as(outcome.toString()).isEqualTo(2);
        assertThat(outcome.errLines()).hasSize(1);
        assertThat(outcome.err()).contains("“localhost:6379” does not lead to Redis");
    }
}
