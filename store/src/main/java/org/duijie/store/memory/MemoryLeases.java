package org.duijie.store.memory;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.duijie.exchange.replica.Leases;

/// Leases among the holders of this process.
final class MemoryLeases implements Leases {
    private final Map<String, Held> held = new ConcurrentHashMap<>();

    private record Held(String holder, long end) {}

    @Override
    public boolean acquire(String name, String holder, Duration term) {
        long now = System.nanoTime();
        Held mine = new Held(holder, now + term.toNanos());
        return held.merge(
                        name,
                        mine,
                        (before, wanted) -> before.holder().equals(holder) || now - before.end() >= 0 ? wanted : before)
                .holder()
                .equals(holder);
    }

    @Override
    public void release(String name, String holder) {
        held.computeIfPresent(name, (any, lease) -> lease.holder().equals(holder) ? null : lease);
    }
}
