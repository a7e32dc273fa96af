package org.duijie.client.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A server that says why it does not start, in one line, before it has written anything.
public final class RefusedStart {
    /// What no such line may repeat: write it into the files that the settings name.
    public static final String SECRET = "a secret";

    private RefusedStart() {}

    /// Starts it, and asks for that line.
    ///
    /// @param home where no server may have been before
    /// @param why a part of the line
    public static void require(Path home, String why, String... settings) throws IOException {
        Path config = Files.write(home.resolve("serve.properties"), List.of(settings));
        Path data = home.resolve("data");
        Outcome outcome =
                Program.in(home).run("serve", "--port", "0", "--data", data.toString(), "--config", config.toString());
        assertThat(outcome.exit()).as(outcome.toString()).isEqualTo(2);
        assertThat(outcome.errLines())
                .singleElement()
                .asString()
                .startsWith("duijie: ")
                .contains(why)
                .doesNotContain(SECRET);
        assertThat(outcome.out()).isEmpty();
        assertThat(data).doesNotExist();
    }
}
