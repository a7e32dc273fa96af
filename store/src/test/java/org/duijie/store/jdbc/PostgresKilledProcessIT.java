package org.duijie.store.jdbc;

import java.util.Optional;

class PostgresKilledProcessIT extends KilledProcessContract {
    private final PostgresAddress address = PostgresServer.shared().database();

    @Override
    Optional<PostgresAddress> database() {
        return Optional.of(address);
    }
}
