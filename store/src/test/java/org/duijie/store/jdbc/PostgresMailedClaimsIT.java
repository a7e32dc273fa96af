package org.duijie.store.jdbc;

import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresMailedClaimsIT extends MailedClaimsContract {
    @RegisterExtension
    final OpenHouse open = OpenHouse.onPostgres();

    @Override
    JdbcHouse house() {
        return open.house();
    }
}
