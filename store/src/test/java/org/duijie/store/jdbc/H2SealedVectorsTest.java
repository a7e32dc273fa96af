package org.duijie.store.jdbc;

import org.junit.jupiter.api.extension.RegisterExtension;

class H2SealedVectorsTest extends SealedVectorsContract {
    @RegisterExtension
    final OpenHouse open = OpenHouse.embedded();

    @Override
    JdbcHouse house() {
        return open.house();
    }

    @Override
    String waiting() {
        return "select count(*) from information_schema.sessions where blocker_id is not null";
    }
}
