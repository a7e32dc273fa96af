package org.duijie.client.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.duijie.client.program.Outcome;
import org.duijie.client.program.Program;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageIT {
    @TempDir
    private Path home;

    private Program program = new Program(Path.of(""));

    @BeforeEach
    void come_home() {
        program = Program.in(home);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demon",
                "serv --port 1",
                "--no-such-option",
                "demo --prot 8080",
                "demo --port many",
                "demo --port 70000",
                "demo extra",
                "ingest",
                "ingest --type unicorns x.csv",
                "match",
                "match --text a --file b",
                "match --text 脱硝 --kind unicorns",
                "match --text 脱硝 --top 0",
                "match --text 脱硝 --lang fr",
                "evaluate --folds 1 seeds/judged",
                "evaluate --retriever magic seeds/judged",
                "evaluate --folds 3 --ranker magic seeds/judged",
                "evaluate --folds 3 --without magic seeds/judged",
                "evaluate --ranker linear seeds/judged",
                "train seeds/judged",
                "serve --host 0.0.0.0",
                "serve --config no-such.properties",
            })
    void wrong_usage_ends_with_two_and_one_line_and_writes_nothing(String line) throws Exception {
        Outcome outcome = program.run(line.split(" ", -1));

        assertThat(outcome.exit()).as(outcome.toString()).isEqualTo(2);
        assertThat(outcome.errLines()).hasSize(1);
        assertThat(outcome.errLines().getFirst()).startsWith("duijie: ");
        assertThat(outcome.out()).isEmpty();
        assertThat(home.resolve(".duijie")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"demon, demo", "macth, match", "ingets, ingest", "evalute, evaluate"})
    void a_mistyped_command_is_told_the_nearest_one(String typed, String meant) {
        Outcome outcome = program.run(typed);

        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.err()).contains("“" + typed + "”").contains("Maybe “" + meant + "”?");
    }

    @Test
    void no_command_at_all_is_wrong_usage() {
        Outcome outcome = program.run();

        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.errLines()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "demo", "serve", "ingest", "match", "evaluate", "train"})
    void help_is_on_standard_output_and_ends_with_zero(String command) {
        Outcome outcome = program.run((command + " --help").strip().split(" ", -1));

        assertThat(outcome.exit()).as(outcome.toString()).isZero();
        assertThat(outcome.out()).startsWith("Usage: duijie").contains(command);
        assertThat(outcome.errLines()).isEmpty();
    }

    @Test
    void the_version_is_told() {
        Outcome outcome = program.run("--version");

        assertThat(outcome.exit()).isZero();
        assertThat(outcome.out()).containsPattern("\\d+\\.\\d+\\.\\d+");
    }

    @Test
    void an_unknown_setting_stops_the_start_and_is_told_the_nearest_one() throws IOException {
        Path config = Files.writeString(home.resolve("my.properties"), "limits.match-per-minute=3\n");

        Outcome outcome = program.run("serve", "--config", config.toString());
        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.errLines()).hasSize(1);
        assertThat(outcome.err()).contains("limits.match-per-minute").contains("limits.matches-per-minute");
        try (Stream<Path> files = Files.list(home)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("seeds", "my.properties");
        }
    }
}
