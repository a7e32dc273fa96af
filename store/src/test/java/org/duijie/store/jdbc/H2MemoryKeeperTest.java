package org.duijie.store.jdbc;

import java.nio.file.Path;
import org.duijie.exchange.catalogue.UnitOfWork;
import org.duijie.exchange.recommendation.MemoryKeeper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class H2MemoryKeeperTest extends MemoryKeeperContract {
    private JdbcHouse house;

    @BeforeEach
    void open(@TempDir Path folder) {
        house = JdbcHouse.open(folder);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Override
    MemoryKeeper keeper() {
        return house.memoryKeeper();
    }

    @Override
    UnitOfWork work() {
        return house.unitOfWork();
    }
}
