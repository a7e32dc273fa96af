package org.duijie.client.drill;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.duijie.client.program.Outcome;
import org.duijie.client.program.Program;
import org.duijie.client.program.Server;
import org.duijie.client.program.Within;

/// A server is killed (`kill -9`) at a random moment while four clients write, started again, and must then say what it
/// had acknowledged: every challenge in its last acknowledged version, an unacknowledged request happening once under
/// its key, as many log entries as versions, an index equal to the store, and a log that a kept checkpoint continues.
public final class KillDrill implements AutoCloseable {
    private static final int WRITERS = 4;
    private static final Duration SIGNED = Duration.ofSeconds(10);
    private static final int READS = 50;
    /// Longer than a disk that refused a write is let alone.
    private static final Duration NOTICED = Duration.ofSeconds(15);
    private static final int ENTRIES_CHECKED = 3;

    private final Program program;
    private final Path data;
    private final String[] settings;
    private final Random random;
    private final List<Writer> writers;
    private final String token;
    private final Path kept;
    private Server server;
    private long kills;

    /// Starts the server on a new data folder in the program's home.
    ///
    /// @param settings lines of the server's settings file
    public KillDrill(Program program, List<String> settings, long seed) {
        this.program = program;
        this.data = program.home().resolve("data");
        this.settings = settings.toArray(String[]::new);
        this.random = new Random(seed);
        this.kept = program.home().resolve("kept-checkpoint.txt");
        writers = IntStream.range(0, WRITERS)
                .mapToObj(i -> new Writer("写者" + i, seed + i))
                .toList();
        server = Server.serve(program, data, this.settings);
        Server.Account operator = server.firstAdministrator();
        token = FrailWire.logIn(server.url(), operator.username(), operator.password());
    }

    /// How much was written, and how often the server or its database died meanwhile.
    public record Score(long kills, long challenges, long versions) {}

    /// Kills the server once and checks what it says afterwards.
    public void kill() throws Exception {
        keepCheckpoint();
        writeDuring(() -> {
            Thread.sleep(random.nextInt(50, 900));
            server.kill();
        });
        kills++;
        server = Server.serve(program, data, settings);
        checkTouched();
    }

    /// Takes the database away under the running server for a while, and checks what that says afterwards.
    public void outage(Runnable away, Runnable back) throws Exception {
        keepCheckpoint();
        writeDuring(() -> {
            Thread.sleep(random.nextInt(50, 900));
            away.run();
            Thread.sleep(random.nextInt(50, 1500));
            back.run();
            Thread.sleep(500);
            writers.forEach(Writer::stop);
        });
        kills++;
        checkTouched();
    }

    /// Fills the disk under the running server for a while. Where that can be, what was written before stays readable
    /// meanwhile; everything must go on by itself afterwards.
    public void fill(FullDisk disk) throws Exception {
        keepCheckpoint();
        writeDuring(() -> {
            Thread.sleep(random.nextInt(50, 900));
            disk.fill();
            try {
                awaitStore("FULL");
                if (disk.leavesReaders()) {
                    read();
                }
            } finally {
                disk.free();
            }
            awaitStore("UP");
            Thread.sleep(500);
            writers.forEach(Writer::stop);
        });
        kills++;
        checkTouched();
    }

    private void awaitStore(String state) throws Exception {
        try (FrailWire anyone = new FrailWire(server.url(), "")) {
            Within.limit(
                    NOTICED,
                    "store: " + state,
                    () -> anyone.send("GET", "/health", Map.of(), "")
                            .map(answer -> answer.json().path("store").asText())
                            .filter(state::equals));
        }
    }

    private void read() throws InterruptedException {
        try (FrailWire anyone = new FrailWire(server.url(), "")) {
            for (int i = 0; i < READS; i++) {
                anyone.get("/api/v1/challenges?limit=5");
                Thread.sleep(random.nextInt(10, 50));
            }
        }
    }

    /// The running server.
    public Server server() {
        return server;
    }

    private void checkTouched() throws Exception {
        try (FrailWire wire = new FrailWire(server.url(), token)) {
            for (Writer writer : writers) {
                writer.settle(wire);
                writer.touched().forEach(known -> check(wire, known));
            }
            checkIndex(wire);
            List<Writer.Acknowledged> touched = writers.stream()
                    .flatMap(writer -> writer.touched().stream())
                    .toList();
            for (Writer.Acknowledged known : touched.subList(0, Math.min(ENTRIES_CHECKED, touched.size()))) {
                checkEntries(wire, known);
            }
        }
    }

    private void keepCheckpoint() throws Exception {
        try (FrailWire wire = new FrailWire(server.url(), token)) {
            Optional<FrailWire.Answer> checkpoint = wire.send("GET", "/api/v1/audit/checkpoint", Map.of(), "");
            if (checkpoint.isPresent() && checkpoint.get().status() == 200) {
                Files.writeString(kept, checkpoint.get().json().path("note").asText());
            }
        }
    }

    private interface Incident {
        void happen() throws Exception;
    }

    private void writeDuring(Incident incident) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                FrailWire wire = new FrailWire(server.url(), token)) {
            List<Future<?>> writing = new ArrayList<>();
            writers.forEach(writer -> writing.add(threads.submit(() -> writer.write(wire))));
            incident.happen();
            for (Future<?> writer : writing) {
                writer.get();
            }
        } catch (ExecutionException e) {
            throw new AssertionError("a writer was answered wrongly by a server that logged:\n" + server.log(), e);
        }
    }

    private static void check(FrailWire wire, Writer.Acknowledged known) {
        JsonNode found = wire.get("/api/v1/challenges/" + known.id()).json();
        require(found.path("version").asLong() == known.version(), "the acknowledged version", known, found);
        require(found.path("title").asText().equals(known.title()), "the acknowledged title", known, found);
    }

    private static void require(boolean holds, String what, Writer.Acknowledged known, JsonNode found) {
        if (!holds) {
            throw new AssertionError("not %s: acknowledged %s, found version %s, title %s"
                    .formatted(what, known, found.path("version"), found.path("title")));
        }
    }

    private void checkIndex(FrailWire wire) {
        JsonNode findings = wire.get("/api/v1/index/findings").json();
        boolean equal = findings.path("missing").isEmpty()
                && findings.path("surplus").isEmpty()
                && findings.path("stale").isEmpty();
        long listed = writers.stream()
                .flatMap(writer -> writer.journal().stream())
                .filter(Writer.Acknowledged::listed)
                .count();
        if (!equal || findings.path("records").asLong() != listed) {
            throw new AssertionError("%d challenges are listed, the index says %s".formatted(listed, findings));
        }
    }

    /// A version and its log entry are one transaction: there are as many of one as of the other.
    private static void checkEntries(FrailWire wire, Writer.Acknowledged known) throws Exception {
        Within.limit(
                SIGNED,
                "as many log entries as versions of " + known,
                () -> Optional.of(written(wire, known)).filter(entries -> entries == known.version()));
    }

    private static long written(FrailWire wire, Writer.Acknowledged known) {
        long entries = 0;
        for (JsonNode entry : wire.get("/api/v1/audit/entries?limit=100&record=" + known.id())
                .json()
                .path("items")) {
            if (!entry.path("action").asText().equals("RECORD_READ")) {
                entries++;
            }
        }
        return entries;
    }

    /// Checks everything that was ever acknowledged, and the whole log offline.
    public Score finish() throws Exception {
        try (FrailWire wire = new FrailWire(server.url(), token)) {
            writers.forEach(writer -> writer.journal().forEach(known -> check(wire, known)));
            checkIndex(wire);
            Path export = Files.writeString(
                    program.home().resolve("audit.txt"),
                    wire.get("/api/v1/audit/export").body());
            String key = wire.get("/api/v1/audit/keys").json().path("first").asText();
            Outcome verdict = program.run("verify-audit", export.toString(), "--key", key, "--since", kept.toString());
            if (verdict.exit() != 0) {
                throw new AssertionError("the audit log does not hold: " + verdict);
            }
        }
        List<Writer.Acknowledged> all =
                writers.stream().flatMap(writer -> writer.journal().stream()).toList();
        return new Score(
                kills,
                all.size(),
                all.stream().mapToLong(Writer.Acknowledged::version).sum());
    }

    @Override
    public void close() {
        server.close();
    }
}
