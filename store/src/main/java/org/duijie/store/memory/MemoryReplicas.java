package org.duijie.store.memory;

import org.duijie.exchange.replica.Announcements;
import org.duijie.exchange.replica.Leases;
import org.duijie.exchange.replica.RateLimits;
import org.duijie.exchange.replica.Replicas;

/// A process that is its only replica.
public final class MemoryReplicas implements Replicas {
    private final RateLimits limits = new MemoryRateLimits();
    private final Announcements announcements = new MemoryAnnouncements();
    private final Leases leases = new MemoryLeases();

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
        return State.ALONE;
    }

    @Override
    public void close() {
        // Followers end with whoever opened them.
    }
}
