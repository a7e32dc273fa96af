package org.duijie.store.redis;

import io.lettuce.core.ScriptOutputType;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.duijie.exchange.replica.RateLimits;

/// The times of what was taken, one sorted set a key, by the clock of Redis. Times that are still to come were before
/// that clock was set back, and do not count.
final class RedisRateLimits implements RateLimits {
    /// Answers the microseconds to wait.
    private static final String TAKE = """
            local time = redis.call('TIME')
            local now = time[1] * 1000000 + time[2]
            local window = tonumber(ARGV[2])
            redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now - window)
            redis.call('ZREMRANGEBYSCORE', KEYS[1], '(' .. string.format('%.0f', now), '+inf')
            if redis.call('ZCARD', KEYS[1]) >= tonumber(ARGV[1]) then
              return redis.call('ZRANGE', KEYS[1], 0, 0, 'WITHSCORES')[2] + window - now
            end
            redis.call('ZADD', KEYS[1], now, ARGV[3])
            redis.call('PEXPIRE', KEYS[1], math.ceil(window / 1000))
            return 0""";

    private final RedisLink link;
    private final String prefix;
    private final RateLimits alone;

    RedisRateLimits(RedisLink link, String prefix, RateLimits alone) {
        this.link = link;
        this.prefix = prefix;
        this.alone = alone;
    }

    @Override
    public Duration take(String key, int limit, Duration window) {
        String[] keys = {prefix + key};
        String one = UUID.randomUUID().toString();
        return link.ask(
                commands -> {
                    Long wait = commands.eval(
                            TAKE,
                            ScriptOutputType.INTEGER,
                            keys,
                            Integer.toString(limit),
                            Long.toString(TimeUnit.NANOSECONDS.toMicros(window.toNanos())),
                            one);
                    return Duration.of(wait, java.time.temporal.ChronoUnit.MICROS);
                },
                () -> alone.take(key, limit, window));
    }
}
