package org.duijie.client.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.duijie.client.drill.FileLimit;
import org.duijie.client.drill.FullDisk;
import org.duijie.client.drill.KillDrill;
import org.duijie.client.drill.SmallDisk;
import org.duijie.client.program.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Each time: what was acknowledged is there, what was refused is done when it is sent again, reading went on, the
/// index
/// equals the store, and the audit log verifies. `./duijie bench drills` does it more often.
class FullDiskIT {
    private static final int TIMES = 3;
    private static final int MEGABYTES = 96;

    @TempDir
    private Path home;

    private static String drill(KillDrill drill, FullDisk disk) throws Exception {
        for (int i = 0; i < TIMES; i++) {
            drill.fill(disk);
        }
        assertThat(drill.finish().versions()).as("something was written").isGreaterThan(TIMES);
        return drill.server().log();
    }

    private static long lines(String log, String wanted) {
        return log.lines().filter(line -> line.contains(wanted)).count();
    }

    private void refuse() throws Exception {
        try (KillDrill drill = new KillDrill(Program.in(home), List.of(), 11)) {
            String log = drill(drill, new FileLimit(drill.server(), home.resolve("data/duijie.mv.db")));
            assertThat(lines(log, "refused a write")).as("once a time: %s", log).isEqualTo(TIMES);
            assertThat(lines(log, "takes writes again")).isEqualTo(TIMES);
            assertThat(log).as("no stack traces").doesNotContain("\tat ");
        }
    }

    @Test
    void a_server_whose_disk_refuses_writes_says_so_and_goes_on_by_itself() throws Exception {
        refuse();
    }

    /// Whoever may not mount a disk meets the other fault once more.
    @Test
    void a_server_whose_disk_is_full_says_so_and_goes_on_by_itself() throws Exception {
        Optional<SmallDisk> mounted = SmallDisk.on(Files.createDirectory(home.resolve("disk")), MEGABYTES);
        if (mounted.isEmpty()) {
            refuse();
            return;
        }
        try (SmallDisk disk = mounted.get();
                KillDrill drill = new KillDrill(disk.program(), List.of(), 12)) {
            String log = drill(drill, disk);
            assertThat(lines(log, "is full")).as("once a time: %s", log).isEqualTo(TIMES);
            assertThat(lines(log, "has room")).isEqualTo(TIMES);
            assertThat(log).as("no stack traces").doesNotContain("\tat ");
        }
    }
}
