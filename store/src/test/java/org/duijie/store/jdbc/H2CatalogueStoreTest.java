package org.duijie.store.jdbc;

import org.duijie.exchange.catalogue.CatalogueStore;
import org.duijie.exchange.catalogue.UnitOfWork;
import org.junit.jupiter.api.extension.RegisterExtension;

class H2CatalogueStoreTest extends CatalogueStoreContract {
    @RegisterExtension
    final OpenHouse open = OpenHouse.embedded();

    @Override
    CatalogueStore store() {
        return open.house().catalogueStore();
    }

    @Override
    UnitOfWork work() {
        return open.house().unitOfWork();
    }
}
