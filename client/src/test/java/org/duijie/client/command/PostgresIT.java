package org.duijie.client.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.duijie.client.program.Outcome;
import org.duijie.client.program.Postgres;
import org.duijie.client.program.Program;
import org.duijie.client.program.Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The packaged program on a PostgreSQL server.
class PostgresIT {
    private static final String ROWS = """
            成果编号,成果名称,成果简介,完成单位,密级
            T-1,低温脱硝催化剂,在一百六十度直接工作的锰铈脱硝催化剂。,云麓环境科学研究院,公开
            T-2,反渗透浓水除硅装置,用电化学方法去除浓水中的溶解硅。,恒澈膜科技有限公司,公开
            """;

    private static List<Postgres> started = new ArrayList<>();

    @TempDir
    private Path home;

    @BeforeAll
    static void start() {
        started.add(Postgres.start());
    }

    @AfterAll
    static void stop() {
        started.forEach(Postgres::close);
        started.clear();
    }

    private static Postgres postgres() {
        return started.getFirst();
    }

    private Path config(String... more) throws IOException {
        List<String> lines = new ArrayList<>(postgres().settings(home));
        lines.addAll(List.of(more));
        return Files.write(home.resolve("house.properties"), lines);
    }

    private static HttpResponse<String> get(HttpClient client, String url, String accept) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(url))
                        .header("Accept", accept)
                        .timeout(Duration.ofSeconds(60))
                        .build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    @Test
    void a_file_is_ingested_matched_and_served_from_one_database_and_an_outage_passes() throws Exception {
        Program program = Program.in(home);
        Path rows = Files.writeString(home.resolve("rows.csv"), ROWS);
        String config = config("data = " + home.resolve("first")).toString();
        Outcome ingested = program.run("ingest", rows.toString(), "--config", config, "--json");
        assertThat(ingested.exit()).as(ingested.toString()).isZero();
        assertThat(ingested.out()).contains("\"accepted\" : 2");

        Path second = Files.createDirectory(home.resolve("second"));
        try (Stream<Path> files = Files.list(home.resolve("first"))) {
            for (Path file : files.toList()) {
                String called = file.getFileName().toString();
                if (called.equals("objection.secret") || called.startsWith("audit-")) {
                    Files.copy(file, second.resolve(called), StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
        Outcome matched =
                program.run("match", "--text", "低温脱硝", "--config", config, "--data", second.toString(), "--json");
        assertThat(matched.exit()).as(matched.toString()).isZero();
        assertThat(matched.out()).contains("低温脱硝催化剂");

        try (Server server =
                        Server.serve(program, second, postgres().settings(home).toArray(String[]::new));
                HttpClient client = HttpClient.newHttpClient()) {
            String list = server.url() + "/api/v1/achievements";
            assertThat(get(client, list, "application/json").body()).contains("反渗透浓水除硅装置");

            postgres().order("stop");
            requireAway(client, server, list);
            postgres().order("start");

            HttpResponse<String> health = get(client, server.url() + "/health", "application/json");
            assertThat(health.statusCode()).as(health.body()).isEqualTo(200);
            assertThat(get(client, list, "application/json").body()).contains("反渗透浓水除硅装置");
            assertThat(server.log())
                    .containsOnlyOnce("The store is away")
                    .doesNotContain(postgres().password())
                    .doesNotContain("反渗透");
        }
    }

    private static void requireAway(HttpClient client, Server server, String list) throws Exception {
        HttpResponse<String> health = get(client, server.url() + "/health", "application/json");
        assertThat(health.statusCode()).isEqualTo(503);
        assertThat(health.body()).contains("\"store\":\"DOWN\"");

        HttpResponse<String> refused = get(client, list, "application/json");
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
        assertThat(refused.body()).contains("\"store.unavailable\"");
        assertThat(refused.headers().firstValue("Retry-After")).contains("5");

        HttpResponse<String> page = get(client, server.url() + "/achievements", "text/html");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("数据库暂时无响应");
    }

    private void requireRefusal(int exit, Path config, String... parts) {
        Outcome outcome = Program.in(home).run("match", "--text", "低温脱硝", "--config", config.toString());

        assertThat(outcome.exit()).as(outcome.toString()).isEqualTo(exit);
        assertThat(outcome.errLines()).as(outcome.toString()).hasSize(1);
        assertThat(outcome.errLines().getFirst()).startsWith("duijie: ").contains(parts);
        assertThat(outcome.err()).doesNotContain(postgres().password());
    }

    @Test
    void a_password_file_that_others_may_read_is_refused() throws Exception {
        Path config = config();
        Files.setPosixFilePermissions(home.resolve("password"), PosixFilePermissions.fromString("rw-r-----"));

        requireRefusal(2, config, "password-file", "rw-r-----", "chmod 600");
    }

    @Test
    void a_password_in_the_url_is_refused_and_not_repeated() throws Exception {
        Path config =
                config("database.url = jdbc:postgresql://duijie:" + postgres().password() + "@127.0.0.1/duijie");

        requireRefusal(2, config, "holds no user and no password");
    }

    @Test
    void a_wrong_password_and_a_server_that_is_away_are_told_in_one_line() throws Exception {
        Path config = config();
        Files.writeString(home.resolve("password"), "wrong");
        requireRefusal(1, config, "does not take the password of user “duijie”");

        requireRefusal(
                1,
                config("database.url = jdbc:postgresql://127.0.0.1:1/duijie"),
                "The database jdbc:postgresql://127.0.0.1:1/duijie does not answer");
    }
}
