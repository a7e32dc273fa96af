package org.duijie.store.jdbc;

import org.duijie.exchange.catalogue.CatalogueStore;
import org.duijie.exchange.catalogue.UnitOfWork;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresConcurrentCommandsIT extends ConcurrentCommandsContract {
    @RegisterExtension
    final OpenHouse open = OpenHouse.onPostgres();

    @Override
    CatalogueStore store() {
        return open.house().catalogueStore();
    }

    @Override
    UnitOfWork work() {
        return open.house().unitOfWork();
    }
}
