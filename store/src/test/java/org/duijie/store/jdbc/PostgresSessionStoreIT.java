package org.duijie.store.jdbc;

import org.duijie.exchange.identity.SessionStore;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresSessionStoreIT extends SessionStoreContract {
    @RegisterExtension
    final OpenHouse open = OpenHouse.onPostgres();

    @Override
    SessionStore store() {
        return open.house().sessionStore();
    }
}
