package org.duijie.store.jdbc;

import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresSealedVectorsIT extends SealedVectorsContract {
    @RegisterExtension
    final OpenHouse open = OpenHouse.onPostgres();

    @Override
    JdbcHouse house() {
        return open.house();
    }

    @Override
    String waiting() {
        return "select count(*) from pg_locks where not granted";
    }
}
