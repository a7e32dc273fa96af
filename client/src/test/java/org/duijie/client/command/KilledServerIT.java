package org.duijie.client.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.duijie.client.drill.KillDrill;
import org.duijie.client.program.Postgres;
import org.duijie.client.program.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Ten kills each; `./duijie bench drills` does two hundred.
class KilledServerIT {
    private static final int KILLS = 10;

    @TempDir
    private Path home;

    private void drill(List<String> settings) throws Exception {
        try (KillDrill drill = new KillDrill(Program.in(home), settings, 9)) {
            for (int kill = 0; kill < KILLS; kill++) {
                drill.kill();
            }
            KillDrill.Score score = drill.finish();
            assertThat(score.kills()).isEqualTo(KILLS);
            assertThat(score.versions()).as("something was written").isGreaterThan(KILLS);
        }
    }

    @Test
    void a_server_on_its_own_database_loses_nothing_that_it_acknowledged() throws Exception {
        drill(List.of());
    }

    @Test
    void a_server_on_postgresql_loses_nothing_that_it_acknowledged() throws Exception {
        try (Postgres postgres = Postgres.start()) {
            drill(postgres.settings(home));
        }
    }
}
