package org.duijie.store.jdbc;

import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresAuditLogIT extends AuditLogContract {
    private final SetClock clock = new SetClock();

    @RegisterExtension
    final OpenHouse open = OpenHouse.onPostgres().at(clock);

    @Override
    JdbcHouse house() {
        return open.house();
    }

    @Override
    SetClock clock() {
        return clock;
    }
}
