package org.duijie.store.jdbc;

import java.nio.file.Path;
import org.duijie.exchange.catalogue.CatalogueStore;
import org.duijie.exchange.catalogue.UnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class H2ConcurrentCommandsTest extends ConcurrentCommandsContract {
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
    CatalogueStore store() {
        return house.catalogueStore();
    }

    @Override
    UnitOfWork work() {
        return house.unitOfWork();
    }
}
