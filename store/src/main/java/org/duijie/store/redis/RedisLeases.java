package org.duijie.store.redis;

import io.lettuce.core.ScriptOutputType;
import java.time.Duration;
import org.duijie.exchange.replica.Leases;

/// One key a lease, which holds its holder and ends with it. Redis keeps ends as times: one that is farther away than a
/// term was set before its clock was set back, and binds nobody.
final class RedisLeases implements Leases {
    private static final String ACQUIRE = """
            local holder = redis.call('GET', KEYS[1])
            if holder and holder ~= ARGV[1] and redis.call('PTTL', KEYS[1]) <= tonumber(ARGV[2]) then
              return 0
            end
            redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
            return 1""";
    private static final String RELEASE = """
            if redis.call('GET', KEYS[1]) == ARGV[1] then
              return redis.call('DEL', KEYS[1])
            end
            return 0""";

    private final RedisLink link;
    private final String prefix;
    private final Leases alone;

    RedisLeases(RedisLink link, String prefix, Leases alone) {
        this.link = link;
        this.prefix = prefix;
        this.alone = alone;
    }

    @Override
    public boolean acquire(String name, String holder, Duration term) {
        return link.ask(
                commands -> commands.<Long>eval(
                                ACQUIRE,
                                ScriptOutputType.INTEGER,
                                new String[] {prefix + name},
                                holder,
                                Long.toString(term.toMillis()))
                        == 1,
                () -> alone.acquire(name, holder, term));
    }

    @Override
    public void release(String name, String holder) {
        alone.release(name, holder);
        link.ask(
                commands ->
                        commands.<Long>eval(RELEASE, ScriptOutputType.INTEGER, new String[] {prefix + name}, holder),
                () -> 0L);
    }
}
