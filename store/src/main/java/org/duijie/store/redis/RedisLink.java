package org.duijie.store.redis;

import io.lettuce.core.RedisException;
import io.lettuce.core.SetArgs;
import io.lettuce.core.cluster.api.sync.RedisClusterCommands;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The one line for short questions, behind a breaker: the first question that fails takes the line away from all, and
/// only a probe, twice a second, puts a new one there. The probe writes, because a replica or a full server answers
/// too.
final class RedisLink implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(RedisLink.class.getName());
    private static final Duration PROBE = Duration.ofMillis(500);

    private final RedisClients clients;
    private final String place;
    private final String probeKey;
    private final Thread prober;
    private volatile Optional<RedisLine> line = Optional.empty();
    private volatile boolean closed;

    RedisLink(RedisClients clients, String place, String prefix) {
        this.clients = clients;
        this.place = place;
        this.probeKey = prefix + "probe";
        try {
            line = Optional.of(opened());
        } catch (RedisException e) {
            complain(e);
        }
        this.prober = Thread.ofVirtual().name("redis-probe").start(this::watch);
    }

    /// What Redis says, or what `alone` says while it is away.
    <T> T ask(Function<RedisClusterCommands<String, String>, T> question, Supplier<T> alone) {
        Optional<RedisLine> open = line;
        if (open.isPresent()) {
            try {
                return question.apply(open.get().commands());
            } catch (RedisException e) {
                lose(open.get(), e);
            }
        }
        return alone.get();
    }

    boolean there() {
        return line.isPresent();
    }

    private void watch() {
        while (!closed) {
            LockSupport.parkNanos(PROBE.toNanos());
            Optional<RedisLine> open = line;
            if (open.isPresent()) {
                ask(this::probe, () -> "");
            } else if (!closed) {
                find();
            }
        }
    }

    private void find() {
        try {
            line = Optional.of(opened());
            LOG.log(System.Logger.Level.INFO, "Redis is back; replicas count and announce together again.");
        } catch (RedisException stillAway) {
            LOG.log(System.Logger.Level.DEBUG, "Redis is still away.", stillAway);
        }
    }

    private RedisLine opened() {
        RedisLine opened = clients.open();
        try {
            probe(opened.commands());
            return opened;
        } catch (RedisException e) {
            opened.close();
            throw e;
        }
    }

    private String probe(RedisClusterCommands<String, String> commands) {
        return commands.set(probeKey, "1", SetArgs.Builder.px(PROBE));
    }

    /// The first who notices takes the line away; the others find it gone.
    private synchronized void lose(RedisLine lost, RedisException why) {
        if (line.filter(open -> open.equals(lost)).isPresent()) {
            line = Optional.empty();
            lost.close();
            if (!closed) {
                complain(why);
            }
        }
    }

    private void complain(RedisException why) {
        LOG.log(
                System.Logger.Level.WARNING,
                "Redis at {0} is away ({1}); this process counts and announces for itself until it is back.",
                place,
                reason(why));
    }

    private static String reason(RedisException thrown) {
        String reason = thrown.getClass().getSimpleName();
        for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            reason = Objects.requireNonNullElse(cause.getMessage(), reason);
        }
        return reason;
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(prober);
        line.ifPresent(RedisLine::close);
    }
}
