package org.duijie.store.redis;

import java.time.Duration;
import org.duijie.exchange.replica.Announcements;
import org.duijie.exchange.replica.Leases;
import org.duijie.exchange.replica.RateLimits;
import org.duijie.exchange.replica.Replicas;
import org.duijie.store.memory.MemoryReplicas;

/// What replicas share, on Redis; while it is away, what this process has for itself.
public final class RedisReplicas implements Replicas {
    private static final Duration PATIENCE = Duration.ofMillis(200);

    private final Replicas alone = new MemoryReplicas();
    private final RedisClients clients;
    private final RedisLink link;
    private final RateLimits limits;
    private final Announcements announcements;
    private final Leases leases;

    private RedisReplicas(RedisAddress address, String house) {
        String prefix = "duijie:" + house + ":";
        this.clients = RedisClients.to(address, PATIENCE);
        this.link = new RedisLink(clients, address.uri(), prefix);
        this.limits = new RedisRateLimits(link, prefix + "limit:", alone.limits());
        this.announcements = new RedisAnnouncements(link, clients, prefix + "events:", alone.announcements());
        this.leases = new RedisLeases(link, prefix + "lease:", alone.leases());
    }

    /// Goes to the Redis at `address`, whether it is there or not.
    ///
    /// @param house what the replicas of one database have in common, and others on this Redis do not
    public static RedisReplicas open(RedisAddress address, String house) {
        return new RedisReplicas(address, house);
    }

    @Override
    public RateLimits limits() {
        return limits;
    }

    @Override
    public Announcements announcements() {
        return announcements;
    }

    @Override
    public Leases leases() {
        return leases;
    }

    @Override
    public State state() {
        return link.there() ? State.TOGETHER : State.AWAY;
    }

    @Override
    public void close() {
        link.close();
        clients.close();
        alone.close();
    }
}
