package org.duijie.bench.drills;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duijie.bench.Progress;
import org.duijie.bench.ResultPage;
import org.duijie.bench.Scratch;
import org.duijie.client.drill.FileLimit;
import org.duijie.client.drill.FullDisk;
import org.duijie.client.drill.KillDrill;
import org.duijie.client.drill.SmallDisk;
import org.duijie.client.program.Program;

/// Fills the disk of a server while it writes, again and again, and counts what was lost.
public final class DisksBench {
    private static final long SEED = 2026;
    /// The small disk must not be full by what the drill itself writes.
    private static final int MEGABYTES_A_TIME = 32;

    private static final int MEGABYTES = 256;

    private final Progress progress;
    private final List<List<String>> rows = new ArrayList<>();

    public DisksBench(Progress progress) {
        this.progress = progress;
    }

    /// Runs both drills and writes the page.
    public void run(int times) throws Exception {
        try (Scratch scratch = Scratch.folder("disks")) {
            Path quota = Files.createDirectory(scratch.folder().resolve("quota"));
            try (KillDrill drill = new KillDrill(Program.in(quota), List.of(), SEED)) {
                FileLimit limit = new FileLimit(drill.server(), quota.resolve("data/duijie.mv.db"));
                repeat("the disk refuses to let the database grow (`prlimit --fsize`)", drill, limit, times);
            }
            Optional<SmallDisk> mounted = SmallDisk.on(
                    Files.createDirectory(scratch.folder().resolve("disk")), MEGABYTES + MEGABYTES_A_TIME * times);
            if (mounted.isEmpty()) {
                rows.add(List.of("somebody else fills the disk", "not measured: only root may mount one", "", ""));
            } else {
                try (SmallDisk disk = mounted.get();
                        KillDrill drill = new KillDrill(disk.program(), List.of(), SEED)) {
                    repeat("somebody else fills the disk (tmpfs, to its last megabyte)", drill, disk, times);
                }
            }
        }
        ResultPage page =
                new ResultPage("What a full disk does", "./duijie bench disks" + (times == 20 ? "" : " " + times));
        page.paragraph(
                "A real server on H2 and four clients that post, change and withdraw challenges as fast as they are"
                        + " answered. At a random moment the disk takes no more; `/health` must say `store: FULL`. Then there is room, and"
                        + " it must say `UP`, without a restart. What was refused is sent again under its `Idempotency-Key`. After each"
                        + " time the drill asks what [reliability.md](reliability.md) describes: acknowledged versions, log entries, the"
                        + " index, and in the end the whole audit log. While somebody else fills the disk every reader must be answered"
                        + " (50 requests each time). The first violation ends the run with its reason, so a page that exists counts none.");
        page.table(List.of("incident", "times", "challenges", "versions acknowledged, none lost"), rows);
        progress.say("wrote " + page.write("full-disk.md"));
    }

    private void repeat(String what, KillDrill drill, FullDisk disk, int times) throws Exception {
        for (int i = 1; i <= times; i++) {
            drill.fill(disk);
            progress.say("%s: %d of %d".formatted(what, i, times));
        }
        KillDrill.Score score = drill.finish();
        rows.add(List.of(
                what, Integer.toString(times), "%,d".formatted(score.challenges()), "%,d".formatted(score.versions())));
    }
}
