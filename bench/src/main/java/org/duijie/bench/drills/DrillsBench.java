package org.duijie.bench.drills;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.duijie.bench.Progress;
import org.duijie.bench.ResultPage;
import org.duijie.bench.Scratch;
import org.duijie.client.drill.KillDrill;
import org.duijie.client.program.Postgres;
import org.duijie.client.program.Program;

/// Kills a server while it writes, hundreds of times, and counts what was lost.
public final class DrillsBench {
    private static final int OUTAGES = 20;
    private static final long SEED = 2026;

    private final Progress progress;
    private final List<List<String>> rows = new ArrayList<>();

    public DrillsBench(Progress progress) {
        this.progress = progress;
    }

    private interface Incident {
        void happen() throws Exception;
    }

    /// Runs every drill and writes the page.
    ///
    /// @param kills how often the process is killed on each database
    public void run(int kills) throws Exception {
        try (Scratch scratch = Scratch.folder("drills");
                Postgres postgres = Postgres.start();
                Postgres frail = Postgres.start()) {
            Path home = scratch.folder();
            drill("`kill -9` of the server, H2", Files.createDirectory(home.resolve("h2")), List.of(), kills);
            Path served = Files.createDirectory(home.resolve("postgresql"));
            drill("`kill -9` of the server, PostgreSQL", served, postgres.settings(served), kills);
            Path shaken = Files.createDirectory(home.resolve("outages"));
            try (KillDrill drill = new KillDrill(Program.in(shaken), frail.settings(shaken), SEED)) {
                repeat(
                        "PostgreSQL killed and started again under the running server",
                        drill,
                        OUTAGES,
                        () -> drill.outage(() -> frail.order("crash"), () -> frail.order("start")));
            }
        }
        write(kills);
    }

    private void drill(String what, Path home, List<String> settings, int times) throws Exception {
        try (KillDrill drill = new KillDrill(Program.in(home), settings, SEED)) {
            repeat(what, drill, times, drill::kill);
        }
    }

    private void repeat(String what, KillDrill drill, int times, Incident incident) throws Exception {
        long began = System.nanoTime();
        for (int i = 1; i <= times; i++) {
            incident.happen();
            if (i % 10 == 0) {
                progress.say("%s: %d of %d".formatted(what, i, times));
            }
        }
        KillDrill.Score score = drill.finish();
        rows.add(List.of(
                what,
                Integer.toString(times),
                "%,d".formatted(score.challenges()),
                "%,d".formatted(score.versions()),
                "%.0f s".formatted(Duration.ofNanos(System.nanoTime() - began).toMillis() / 1e3)));
    }

    private void write(int kills) throws IOException {
        ResultPage page = new ResultPage(
                "What breaks, and what is lost", "./duijie bench drills" + (kills == 200 ? "" : " " + kills));
        page.paragraph(
                "A real server, four clients that post, change and withdraw challenges as fast as they are answered, and an"
                        + " incident at a random moment. After each one the drill asks the server for everything that it had acknowledged"
                        + " since the last: each challenge must be there in its last acknowledged version and title; the one request of each"
                        + " client that was not answered is sent again under its `Idempotency-Key` and must have happened once; each"
                        + " challenge must have as many entries in the audit log as versions; the index must equal the store"
                        + " (`/api/v1/index/findings`). At the end everything ever acknowledged is asked for again, and the whole audit log"
                        + " is checked offline against a checkpoint kept from before the last incident. The first violation ends the run"
                        + " with its reason, so a page that exists counts none.");
        page.table(List.of("incident", "times", "challenges", "versions acknowledged, none lost", "took"), rows);
        page.paragraph(
                "A killed process is not a power cut: H2 hands each commit to the operating system and does not wait for"
                        + " the disk. PostgreSQL waits, unless it is told not to. `./duijie test` does ten kills on each database.");
        progress.say("wrote " + page.write("reliability.md"));
    }
}
