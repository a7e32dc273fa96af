package org.duijie.store.jdbc;

import org.duijie.exchange.identity.SessionStore;
import org.junit.jupiter.api.extension.RegisterExtension;

class H2SessionStoreTest extends SessionStoreContract {
    @RegisterExtension
    final OpenHouse open = OpenHouse.embedded();

    @Override
    SessionStore store() {
        return open.house().sessionStore();
    }
}
