package org.duijie.exchange.replica;

import java.time.Duration;

/// How often something may be done (请求限额): a window that slides, so no stretch of its length holds more than the limit.
public interface RateLimits {
    /// Takes one of `limit` that may be taken under `key` within any `window`.
    ///
    /// @return nothing to wait for, or how long to wait; what is refused does not count
    Duration take(String key, int limit, Duration window);
}
