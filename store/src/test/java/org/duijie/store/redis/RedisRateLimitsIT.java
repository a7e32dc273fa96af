package org.duijie.store.redis;

import org.duijie.exchange.replica.RateLimits;
import org.duijie.store.replica.RateLimitsContract;
import org.junit.jupiter.api.AfterEach;

class RedisRateLimitsIT extends RateLimitsContract {
    private final RedisReplicas replica = RedisServer.shared().replica();

    @AfterEach
    void end() {
        replica.close();
    }

    @Override
    protected RateLimits limits() {
        return replica.limits();
    }
}
