package org.duijie.client.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.duijie.client.junit.OneDemo;
import org.duijie.client.program.Outcome;
import org.duijie.client.program.Program;
import org.duijie.client.program.Server;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Folders that are taken, closed or damaged.
@ExtendWith(OneDemo.class)
class DataFolderIT {
    private static final String ROWS = """
            成果编号,成果名称,成果简介,完成单位,密级
            T-1,低温脱硝催化剂,在一百六十度直接工作的锰铈脱硝催化剂。,云麓环境科学研究院,公开
            T-2,反渗透浓水除硅装置,用电化学方法去除浓水中的溶解硅。,恒澈膜科技有限公司,公开
            """;

    @TempDir
    private Path home;

    private Path data = Path.of("");
    private Path rows = Path.of("");
    private Program program = new Program(Path.of(""));

    @BeforeEach
    void come_home() throws IOException {
        program = Program.in(home);
        data = home.resolve("data");
        rows = Files.writeString(home.resolve("rows.csv"), ROWS);
    }

    private Outcome ingest() {
        return program.run("ingest", rows.toString(), "--data", data.toString());
    }

    private Outcome match() {
        return program.run("match", "--text", "低温脱硝", "--data", data.toString(), "--json");
    }

    private static void requireOneLine(Outcome outcome, String... parts) {
        assertThat(outcome.exit()).as(outcome.toString()).isEqualTo(1);
        assertThat(outcome.errLines()).as(outcome.toString()).hasSize(1);
        assertThat(outcome.errLines().getFirst()).startsWith("duijie: ").contains(parts);
        assertThat(outcome.err()).doesNotContain("Exception").doesNotContain("\tat ");
    }

    @Test
    void a_busy_port_is_told_before_anything_is_written(Server server) {
        Outcome outcome = program.run("demo", "--port", String.valueOf(server.port()));

        requireOneLine(outcome, String.valueOf(server.port()), "--port");
        assertThat(home.resolve(".duijie")).doesNotExist();
    }

    @Test
    void a_rehearsal_leaves_nothing_behind() throws Exception {
        Path temporary = Files.createDirectory(home.resolve("temporary"));
        ProcessBuilder rehearsal = program.command("rehearse");
        rehearsal.environment().put("JDK_JAVA_OPTIONS", "-Djava.io.tmpdir=" + temporary);

        Process process = rehearsal
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();

        assertThat(process.waitFor()).isZero();
        assertThat(temporary).isDirectoryNotContaining("glob:**/duijie-*");
        assertThat(home.resolve(".duijie")).doesNotExist();
    }

    @Test
    void a_folder_that_a_running_server_has_is_left_to_it(OneDemo.Demo demo) {
        for (List<String> words : List.of(
                List.of("ingest", rows.toString(), "--data", demo.data().toString()),
                List.of("match", "--text", "脱硝", "--data", demo.data().toString()),
                List.of("serve", "--port", "0", "--data", demo.data().toString()))) {
            Outcome outcome = program.run(words.toArray(String[]::new));

            requireOneLine(outcome, demo.data().toString(), "in use");
        }
    }

    @Test
    void a_folder_that_cannot_be_written_is_told_with_a_way_out() {
        for (List<String> words : List.of(
                List.of("ingest", rows.toString(), "--data", "/proc/duijie"),
                List.of("serve", "--port", "0", "--data", "/proc/duijie"),
                List.of("serve", "--port", "0", "--data", rows.toString()))) {
            requireOneLine(program.run(words.toArray(String[]::new)), "--data");
        }
    }

    @Test
    void a_corrupt_index_is_rebuilt_from_the_store_by_itself() throws Exception {
        ingest();
        Outcome before = match();
        Path index = data.resolve("index");
        try (Stream<Path> files = Files.list(index)) {
            for (Path file : files.filter(file -> Files.isRegularFile(file)).toList()) {
                spoil(file);
            }
        }

        Outcome after = match();
        assertThat(after.exit()).as(after.toString()).isZero();
        assertThat(after.out().replaceAll("\"catalogue\":\"[^\"]*\"", ""))
                .isEqualTo(before.out().replaceAll("\"catalogue\":\"[^\"]*\"", ""));
    }

    @Test
    void an_index_that_is_gone_or_is_a_file_of_another_is_rebuilt_too() throws Exception {
        ingest();
        String before = match().out();
        Path index = data.resolve("index");
        delete(index);
        assertThat(match().out()).isEqualTo(before);

        delete(index);
        Files.createDirectory(index);
        Files.writeString(index.resolve("segments_9"), "not an index");
        assertThat(match().exit()).isZero();
    }

    @Test
    void a_table_of_own_synonyms_in_the_folder_is_read_and_a_faulty_one_is_told_by_its_line() throws Exception {
        ingest();
        Path table = data.resolve("synonyms.tsv");
        Files.writeString(table, "term\tsame\tkind\tsource\n脱硝剂\t脱硝催化剂\tword\t我司\n");
        assertThat(match().exit()).isZero();

        Files.writeString(table, "term\tsame\tkind\tsource\n脱硝剂\n");
        requireOneLine(match(), table.toString(), "line 2");

        Files.write(table, new byte[] {(byte) 0xCD, (byte) 0xD1, (byte) 0xCF});
        requireOneLine(match(), table.toString(), "UTF-8");
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /// Turns over bytes in the middle of a file.
    private static void spoil(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long at = channel.size() / 2;
            ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(64, channel.size() - at));
            channel.read(bytes, at);
            for (int i = 0; i < bytes.capacity(); i++) {
                bytes.put(i, (byte) ~bytes.get(i));
            }
            channel.write(bytes.rewind(), at);
        }
    }

    @Test
    void a_corrupt_database_is_refused_in_one_line_and_left_as_it_is() throws Exception {
        ingest();
        Path database = data.resolve("duijie.mv.db");
        byte[] rubbish = new byte[100_000];
        new java.util.Random(7).nextBytes(rubbish);
        Files.write(database, rubbish);

        requireOneLine(match(), data.toString(), "backup");
        requireOneLine(ingest(), data.toString(), "backup");
        requireOneLine(program.run("serve", "--port", "0", "--data", data.toString()), data.toString(), "backup");
        assertThat(Files.readAllBytes(database)).isEqualTo(rubbish);
    }

    @Test
    void a_demo_that_is_started_again_loads_nothing_twice_and_keeps_its_accounts() throws Exception {
        Program again = Program.in(home);
        List<Server.Account> accounts;
        try (Server first = Server.demo(again)) {
            accounts = first.accounts();
            assertThat(first.log()).contains("loaded");
        }
        try (Server second = Server.demo(again)) {
            assertThat(second.accounts()).isEqualTo(accounts);
            assertThat(second.log()).doesNotContain("loaded");
        }
    }
}
