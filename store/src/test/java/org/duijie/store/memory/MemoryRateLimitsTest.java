package org.duijie.store.memory;

import org.duijie.exchange.replica.RateLimits;
import org.duijie.store.replica.RateLimitsContract;

class MemoryRateLimitsTest extends RateLimitsContract {
    private final RateLimits shared = new MemoryReplicas().limits();

    @Override
    protected RateLimits limits() {
        return shared;
    }
}
