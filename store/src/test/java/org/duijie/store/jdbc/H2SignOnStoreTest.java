package org.duijie.store.jdbc;

import org.junit.jupiter.api.extension.RegisterExtension;

class H2SignOnStoreTest extends SignOnStoreContract {
    @RegisterExtension
    final OpenHouse open = OpenHouse.embedded();

    @Override
    JdbcHouse house() {
        return open.house();
    }
}
