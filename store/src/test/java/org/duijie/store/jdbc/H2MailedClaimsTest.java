package org.duijie.store.jdbc;

import org.junit.jupiter.api.extension.RegisterExtension;

class H2MailedClaimsTest extends MailedClaimsContract {
    @RegisterExtension
    final OpenHouse open = OpenHouse.embedded();

    @Override
    JdbcHouse house() {
        return open.house();
    }
}
