package org.duijie.store.jdbc;

import org.duijie.exchange.identity.AccountStore;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresAccountStoreIT extends AccountStoreContract {
    @RegisterExtension
    final OpenHouse open = OpenHouse.onPostgres();

    @Override
    AccountStore store() {
        return open.house().accountStore();
    }
}
