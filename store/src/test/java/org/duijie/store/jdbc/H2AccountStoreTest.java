package org.duijie.store.jdbc;

import org.duijie.exchange.identity.AccountStore;
import org.junit.jupiter.api.extension.RegisterExtension;

class H2AccountStoreTest extends AccountStoreContract {
    @RegisterExtension
    final OpenHouse open = OpenHouse.embedded();

    @Override
    AccountStore store() {
        return open.house().accountStore();
    }
}
