package org.duijie.store.jdbc;

import org.duijie.exchange.catalogue.UnitOfWork;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresOrganisationNamesIT extends OrganisationNamesContract {
    @RegisterExtension
    final OpenHouse open = OpenHouse.onPostgres();

    @Override
    UnitOfWork work() {
        return open.house().unitOfWork();
    }
}
