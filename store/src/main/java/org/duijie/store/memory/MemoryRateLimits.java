package org.duijie.store.memory;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.duijie.exchange.replica.RateLimits;

/// The times of what was taken, by key. The number of keys is bounded, the longest unseen is forgotten first.
final class MemoryRateLimits implements RateLimits {
    private static final int KEYS = 20_000;

    private final Map<String, Taken> taken = new LinkedHashMap<>(64, 0.75f, true);

    private record Taken(Deque<Long> times, long window) {
        boolean isOver(long now) {
            return times.isEmpty() || now - times.getLast() >= window;
        }
    }

    @Override
    public synchronized Duration take(String key, int limit, Duration window) {
        long now = System.nanoTime();
        forget(now);
        Deque<Long> times = taken.computeIfAbsent(key, any -> new Taken(new ArrayDeque<>(), window.toNanos()))
                .times();
        while (!times.isEmpty() && now - times.getFirst() >= window.toNanos()) {
            times.removeFirst();
        }
        if (times.size() >= limit) {
            return Duration.ofNanos(times.getFirst() + window.toNanos() - now);
        }
        times.addLast(now);
        return Duration.ZERO;
    }

    /// At most two at a time, so that nobody's request pays for all; two go where one comes.
    private void forget(long now) {
        Iterator<Taken> eldest = taken.values().iterator();
        for (int i = 0; i < 2 && eldest.hasNext(); i++) {
            if (eldest.next().isOver(now) || taken.size() > KEYS) {
                eldest.remove();
            } else {
                return;
            }
        }
    }
}
