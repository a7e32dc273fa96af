package org.duijie.api.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class UsageTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    private int run(String... arguments) {
        return DuijieCommand.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    private void saysOneLine(String... parts) {
        assertThat(err.toString().strip().lines()).hasSize(1);
        assertThat(err.toString()).contains(parts);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void an_unknown_command_is_answered_with_the_nearest_one() {
        assertThat(run("ingets")).isEqualTo(2);
        saysOneLine("ingets", "Maybe “ingest”?");
    }

    @Test
    void no_command_is_wrong_usage() {
        assertThat(run()).isEqualTo(2);
        saysOneLine("duijie --help");
    }

    @Test
    void an_unknown_option_is_answered_with_the_nearest_one() {
        assertThat(run("demo", "--prot", "80")).isEqualTo(2);
        saysOneLine("--prot", "Maybe “--port”?");
    }

    @Test
    void a_port_is_a_number_that_ports_can_have() {
        assertThat(run("demo", "--port", "99999")).isEqualTo(2);
        saysOneLine("99999", "65535");
    }

    @Test
    void a_busy_port_fails_before_anything_is_written() throws IOException {
        try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Path data = folder.resolve("data");
            String port = Integer.toString(busy.getLocalPort());
            assertThat(run("serve", "--port", port, "--data", data.toString())).isEqualTo(1);
            saysOneLine(port, "--port");
            assertThat(data).doesNotExist();
        }
    }

    @Test
    void plain_http_beyond_this_machine_takes_an_explicit_word() {
        Path data = folder.resolve("data");
        assertThat(run("serve", "--host", "0.0.0.0", "--port", "0", "--data", data.toString()))
                .isEqualTo(2);
        saysOneLine("0.0.0.0", "--allow-plain-http");
        assertThat(data).doesNotExist();
    }

    @Test
    void a_setting_that_nobody_knows_stops_the_start() throws IOException {
        Path config = Files.writeString(folder.resolve("duijie.properties"), "prot = 80\n");
        assertThat(run("serve", "--config", config.toString())).isEqualTo(2);
        saysOneLine("prot", "Maybe “port”?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mail.sender = a@b.example | mail.server",
                "mail.server = smtp://mail.example:587 | public-url",
                "mail.server = smtp://mail.example:587, public-url = http://duijie.example | https",
                "mail.server = mail.example, public-url = https://d.example, mail.sender = a@b.example | smtp://HOST:PORT",
                "mail.server = smtp://mail.example:587, public-url = https://d.example | mail.sender",
                "mail.server = smtp://mail.example:587, public-url = https://d.example, mail.sender = a@b.example,"
                        + " mail.user = a | mail.password-file",
                "mail.server = smtp://mail.example:587, public-url = https://d.example, mail.sender = a@b.example,"
                        + " mail.user = a, mail.password-file = /none | /none",
            })
    void a_mail_server_is_set_up_as_a_whole_or_not_at_all(String settings, String told) throws IOException {
        Path data = folder.resolve("data");
        Path config = Files.writeString(folder.resolve("duijie.properties"), settings.replace(", ", "\n"));

        assertThat(run("serve", "--port", "0", "--data", data.toString(), "--config", config.toString()))
                .isEqualTo(2);
        saysOneLine(told);
        assertThat(data).doesNotExist();
    }

    @Test
    void a_match_needs_a_text_or_a_file() {
        assertThat(run("match")).isEqualTo(2);
        saysOneLine("--text");
    }

    @Test
    void a_match_says_when_there_is_no_data_folder() {
        assertThat(run("match", "--text", "膜", "--data", folder.resolve("none").toString()))
                .isEqualTo(1);
        saysOneLine("none", "duijie ingest");
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        assertThat(run("ingest", folder.resolve("none.csv").toString(), "--data", folder.toString()))
                .isEqualTo(1);
        saysOneLine("none.csv");
    }

    @Test
    void a_wrong_type_is_answered_with_the_right_ones() {
        assertThat(run("ingest", "x.csv", "--type", "papers")).isEqualTo(2);
        saysOneLine("papers", "achievements, patents, researchers");
    }

    @Test
    void every_command_tells_what_each_of_its_options_does() {
        CommandLine top = DuijieCommand.commandLine();
        for (CommandLine command : top.getSubcommands().values()) {
            assertThat(List.of(command.getCommandSpec().usageMessage().description()))
                    .as(command.getCommandName())
                    .isNotEmpty();
            command.getCommandSpec()
                    .options()
                    .forEach(option -> assertThat(option.description())
                            .as(command.getCommandName() + " " + option.longestName())
                            .isNotEmpty());
            assertThat(run(command.getCommandName(), "--help")).isZero();
        }
    }
}
