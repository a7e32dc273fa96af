package org.duijie.store.redis;

import org.duijie.exchange.replica.Leases;
import org.duijie.store.replica.LeasesContract;
import org.junit.jupiter.api.AfterEach;

class RedisLeasesIT extends LeasesContract {
    private final RedisReplicas replica = RedisServer.shared().replica();

    @AfterEach
    void end() {
        replica.close();
    }

    @Override
    protected Leases leases() {
        return replica.leases();
    }
}
