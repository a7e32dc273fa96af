package org.duijie.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.duijie.domain.RecordId;
import org.duijie.domain.RecordKind;
import org.duijie.domain.access.Viewer;
import org.duijie.exchange.catalogue.CatalogueStore;
import org.duijie.exchange.catalogue.IndexEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A process that dies (`kill -9`) loses nothing it has acknowledged and leaves no command half done.
abstract class KilledProcessContract {
    private static final Viewer HOUSE = new Viewer.Steward("test");
    private static final int KILLS = 10;

    @TempDir
    Path folder;

    /// Where the process writes; the same database each time.
    abstract Optional<PostgresAddress> database();

    @Test
    void ten_kills_during_writes_lose_no_acknowledged_write_and_halve_no_command() throws Exception {
        Random random = new Random(9);
        long done = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            long acknowledged = writeUntilKilled(done, random.nextInt(20, 400));
            assertThat(acknowledged).as("the child wrote before it was killed").isGreaterThanOrEqualTo(done);
            done = requireWhole(acknowledged);
        }
    }

    private String[] arguments(long from) {
        List<String> arguments = new ArrayList<>(List.of(folder.toString(), Long.toString(from)));
        database().ifPresent(at -> arguments.addAll(List.of(at.url(), at.user(), at.password())));
        return arguments.toArray(String[]::new);
    }

    /// The number of the last command that was acknowledged.
    private long writeUntilKilled(long from, int millis) throws IOException, InterruptedException {
        Process child = Child.start(WritesUntilKilled.class, arguments(from));
        try (BufferedReader said = child.inputReader()) {
            String first = said.readLine();
            assertThat(first).as("a child that writes; it ended with %s", child).isNotNull();
            long last = Long.parseLong(first);
            Thread killer = Thread.ofVirtual().start(() -> {
                try {
                    Thread.sleep(millis);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                child.toHandle().destroyForcibly(); // unlike the process, its handle does not close what was said
            });
            StringBuilder line = new StringBuilder();
            for (int c = said.read(); c >= 0; c = said.read()) {
                if (c == '\n') { // a number without its line end may be the beginning of a longer one
                    last = Long.parseLong(line.toString());
                    line.setLength(0);
                } else {
                    line.append((char) c);
                }
            }
            killer.join();
            assertThat(child.waitFor()).isEqualTo(137);
            return last;
        }
    }

    /// How many commands there are: every acknowledged one, and at most one that was committed but not yet
    /// acknowledged.
    private long requireWhole(long acknowledged) {
        try (JdbcHouse house = JdbcHouse.open(folder, database())) {
            CatalogueStore store = house.catalogueStore();
            long records = store.count(HOUSE, RecordKind.ACHIEVEMENT);
            assertThat(records % WritesUntilKilled.RECORDS).isZero();
            long commands = records / WritesUntilKilled.RECORDS;
            assertThat(commands).isBetween(acknowledged + 1, acknowledged + 2);
            assertThat(store.lastSequence()).isEqualTo(records);
            for (long command = 0; command < commands; command++) {
                long number = command;
                List<RecordId> ids = IntStream.range(0, WritesUntilKilled.RECORDS)
                        .mapToObj(record -> RecordId.of("test", WritesUntilKilled.key(number, record)))
                        .toList();
                assertThat(store.fetch(HOUSE, ids)).hasSize(WritesUntilKilled.RECORDS);
                assertThat(store.eventsAfter(number * WritesUntilKilled.RECORDS, WritesUntilKilled.RECORDS).stream()
                                .map(IndexEvent::id))
                        .isEqualTo(ids);
            }
            return commands;
        }
    }
}
