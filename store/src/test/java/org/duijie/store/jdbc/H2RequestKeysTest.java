package org.duijie.store.jdbc;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.duijie.exchange.catalogue.UnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class H2RequestKeysTest extends RequestKeysContract {
    private final SetClock clock = new SetClock();
    private JdbcHouse house;

    private static final class SetClock extends Clock {
        private volatile Instant now = Instant.parse("2026-11-27T04:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }

    @BeforeEach
    void open(@TempDir Path folder) {
        house = JdbcHouse.open(folder, clock);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Override
    UnitOfWork work() {
        return house.unitOfWork();
    }

    @Override
    void pass(Duration time) {
        clock.now = clock.now.plus(time);
    }
}
