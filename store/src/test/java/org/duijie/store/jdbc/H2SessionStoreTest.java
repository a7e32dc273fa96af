package org.duijie.store.jdbc;

import java.nio.file.Path;
import org.duijie.exchange.identity.SessionStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class H2SessionStoreTest extends SessionStoreContract {
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
    SessionStore store() {
        return house.sessionStore();
    }
}
