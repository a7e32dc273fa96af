package org.duijie.store.memory;

import org.duijie.exchange.replica.Leases;
import org.duijie.store.replica.LeasesContract;

class MemoryLeasesTest extends LeasesContract {
    private final Leases shared = new MemoryReplicas().leases();

    @Override
    protected Leases leases() {
        return shared;
    }
}
