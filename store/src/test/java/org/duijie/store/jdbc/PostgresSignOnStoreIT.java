package org.duijie.store.jdbc;

import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresSignOnStoreIT extends SignOnStoreContract {
    @RegisterExtension
    final OpenHouse open = OpenHouse.onPostgres();

    @Override
    JdbcHouse house() {
        return open.house();
    }
}
