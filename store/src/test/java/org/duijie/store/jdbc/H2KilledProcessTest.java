package org.duijie.store.jdbc;

import java.util.Optional;

/// A power cut is another matter: H2 does not wait for the disk.
class H2KilledProcessTest extends KilledProcessContract {
    @Override
    Optional<PostgresAddress> database() {
        return Optional.empty();
    }
}
