package org.duijie.store.jdbc;

import java.nio.file.Path;
import org.duijie.exchange.catalogue.VectorCache;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class H2VectorCacheTest extends VectorCacheContract {
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
    VectorCache cache() {
        return house.vectorCache();
    }
}
