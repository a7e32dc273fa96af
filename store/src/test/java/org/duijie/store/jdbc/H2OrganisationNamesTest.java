package org.duijie.store.jdbc;

import org.duijie.exchange.catalogue.UnitOfWork;
import org.junit.jupiter.api.extension.RegisterExtension;

class H2OrganisationNamesTest extends OrganisationNamesContract {
    @RegisterExtension
    final OpenHouse open = OpenHouse.embedded();

    @Override
    UnitOfWork work() {
        return open.house().unitOfWork();
    }
}
