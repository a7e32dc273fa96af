package org.duijie.store.jdbc;

import org.duijie.exchange.catalogue.VectorCache;
import org.junit.jupiter.api.extension.RegisterExtension;

class H2VectorCacheTest extends VectorCacheContract {
    @RegisterExtension
    final OpenHouse open = OpenHouse.embedded();

    @Override
    VectorCache cache() {
        return open.house().vectorCache();
    }
}
