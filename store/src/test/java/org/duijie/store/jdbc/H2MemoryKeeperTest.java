package org.duijie.store.jdbc;

import org.duijie.exchange.catalogue.UnitOfWork;
import org.duijie.exchange.recommendation.MemoryKeeper;
import org.junit.jupiter.api.extension.RegisterExtension;

class H2MemoryKeeperTest extends MemoryKeeperContract {
    @RegisterExtension
    final OpenHouse open = OpenHouse.embedded();

    @Override
    MemoryKeeper keeper() {
        return open.house().memoryKeeper();
    }

    @Override
    UnitOfWork work() {
        return open.house().unitOfWork();
    }
}
