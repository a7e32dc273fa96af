package org.duijie.store.jdbc;

import org.duijie.exchange.catalogue.VectorCache;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresVectorCacheIT extends VectorCacheContract {
    @RegisterExtension
    final OpenHouse open = OpenHouse.onPostgres();

    @Override
    VectorCache cache() {
        return open.house().vectorCache();
    }
}
