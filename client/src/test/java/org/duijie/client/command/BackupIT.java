package org.duijie.client.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.stream.Stream;
import org.duijie.client.program.Outcome;
import org.duijie.client.program.Program;
import org.duijie.client.program.Server;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A house in one file, and back.
class BackupIT {
    private static final String ROWS = """
            成果编号,成果名称,成果简介,完成单位,密级
            T-1,低温脱硝催化剂,在一百六十度直接工作的锰铈脱硝催化剂。,云麓环境科学研究院,公开
            T-2,反渗透浓水除硅装置,用电化学方法去除浓水中的溶解硅。,恒澈膜科技有限公司,公开
            """;

    @TempDir
    private Path home;

    private Program program = new Program(Path.of(""));
    private Path data = Path.of("");
    private Path backup = Path.of("");

    @BeforeEach
    void fill_a_house() throws IOException {
        program = Program.in(home);
        data = home.resolve("data");
        backup = home.resolve("backup.zip");
        Path rows = Files.writeString(home.resolve("rows.csv"), ROWS);
        assertThat(program.run("ingest", rows.toString(), "--data", data.toString())
                        .exit())
                .isZero();
    }

    private Outcome restore(Path file, Path folder) {
        return program.run("restore", file.toString(), "--data", folder.toString());
    }

    private static void requireOneLine(Outcome outcome, int exit, String part) {
        assertThat(outcome.exit()).as(outcome.toString()).isEqualTo(exit);
        assertThat(outcome.errLines()).as(outcome.toString()).hasSize(1);
        assertThat(outcome.errLines().getFirst()).contains(part);
    }

    @Test
    void a_restored_house_answers_as_the_one_that_was_backed_up_and_goes_on_with_its_log() throws Exception {
        Outcome made = program.run("backup", backup.toString(), "--data", data.toString());
        assertThat(made.exit()).as(made.toString()).isZero();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                .isEqualTo("rw-------");

        Path second = home.resolve("deep/second");
        Outcome restored = restore(backup, second);

        assertThat(restored.exit()).as(restored.toString()).isZero();
        assertThat(restored.out()).contains("2 records can be searched");
        Outcome matched = program.run("match", "--text", "低温脱硝", "--data", second.toString(), "--json");
        assertThat(matched.out()).contains("低温脱硝催化剂");
        Outcome verified = program.run("verify-index", "--data", second.toString());
        assertThat(verified.exit()).as(verified.toString()).isZero();
        requireOneLine(restore(backup, second), 1, "is not empty");
        requireOneLine(program.run("backup", backup.toString(), "--data", data.toString()), 1, "is there already");
    }

    @Test
    void a_damaged_cut_or_foreign_file_is_refused_and_nothing_is_left_of_it() throws Exception {
        program.run("backup", backup.toString(), "--data", data.toString());
        byte[] bytes = Files.readAllBytes(backup);
        Path target = home.resolve("restored");

        Path cut = Files.write(home.resolve("cut.zip"), Arrays.copyOf(bytes, bytes.length / 2));
        assertThat(restore(cut, target).exit()).isEqualTo(1);
        byte[] flipped = bytes.clone();
        flipped[bytes.length / 2] ^= 1;
        assertThat(restore(Files.write(home.resolve("flipped.zip"), flipped), target)
                        .exit())
                .isEqualTo(1);
        requireOneLine(restore(home.resolve("rows.csv"), target), 1, "no backup of Duijie");
        requireOneLine(restore(home.resolve("nothing.zip"), target), 2, "There is no file");
        requireOneLine(
                program.run("backup", home.resolve("x.zip").toString(), "--data", target.toString()),
                2,
                "There is no data folder");

        assertThat(target).doesNotExist();
        try (Stream<Path> left = Files.list(home)) {
            assertThat(left.map(file -> file.getFileName().toString())).noneMatch(name -> name.contains("restoring"));
        }
    }

    @Test
    void a_running_server_backs_itself_up_for_operators_alone() throws Exception {
        try (Server server = Server.serve(program, data);
                HttpClient client = HttpClient.newHttpClient()) {
            Server.Account operator = server.firstAdministrator();
            String credentials =
                    "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(operator.username(), operator.password());
            String tokens = post(client, server.url() + "/api/v1/auth/token", "", credentials)
                    .body();
            String token = tokens.replaceAll(".*\"access\":\"([^\"]+)\".*", "$1");

            requireOneLine(program.run("backup", backup.toString(), "--data", data.toString()), 1, "in use");
            assertThat(post(client, server.url() + "/api/v1/backups", "", "").statusCode())
                    .isEqualTo(401);
            HttpResponse<String> made = post(client, server.url() + "/api/v1/backups", token, "");
            assertThat(made.statusCode()).as(made.body()).isEqualTo(201);

            Path file = data.resolve("backups").resolve(made.body().replaceAll(".*\"file\":\"([^\"]+)\".*", "$1"));
            Outcome restored = restore(file, home.resolve("again"));
            assertThat(restored.exit()).as(restored.toString()).isZero();
            assertThat(restored.out()).contains("2 records");
        }
    }

    private static HttpResponse<String> post(HttpClient client, String url, String token, String body)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
