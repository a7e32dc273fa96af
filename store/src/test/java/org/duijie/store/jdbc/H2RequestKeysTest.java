package org.duijie.store.jdbc;

import org.duijie.exchange.catalogue.UnitOfWork;
import org.junit.jupiter.api.extension.RegisterExtension;

class H2RequestKeysTest extends RequestKeysContract {
    @RegisterExtension
    final OpenHouse open = OpenHouse.embedded().at(clock);

    @Override
    UnitOfWork work() {
        return open.house().unitOfWork();
    }
}
