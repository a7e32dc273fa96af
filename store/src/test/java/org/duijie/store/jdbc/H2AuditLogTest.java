package org.duijie.store.jdbc;

import org.junit.jupiter.api.extension.RegisterExtension;

class H2AuditLogTest extends AuditLogContract {
    private final SetClock clock = new SetClock();

    @RegisterExtension
    final OpenHouse open = OpenHouse.embedded().at(clock);

    @Override
    JdbcHouse house() {
        return open.house();
    }

    @Override
    SetClock clock() {
        return clock;
    }
}
