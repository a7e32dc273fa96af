package org.duijie.exchange.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.duijie.exchange.catalogue.StoreUnavailable;

/// Lets go, every hour, of people of whom nothing came: an applicant whose registration was refused is erased when they
/// have had [#REFUSED] to read why and to ask. Several processes on one database may do it: what is gone is gone. For
/// the same reason nothing is done by a clock that cannot be believed.
public final class Retention implements AutoCloseable {
    /// How long the account of a refused applicant is kept.
    public static final Duration REFUSED = Duration.ofDays(30);

    private static final Duration HOUR = Duration.ofHours(1);
    private static final System.Logger LOG = System.getLogger(Retention.class.getName());

    private final IdentityStore store;
    private final AccountErasure erasure;
    private final ClockWatch clock;
    private volatile boolean closed;
    private volatile Optional<Thread> thread = Optional.empty();

    public Retention(IdentityStore store, AccountErasure erasure, ClockWatch clock) {
        this.store = store;
        this.erasure = erasure;
        this.clock = clock;
    }

    public void start() {
        thread = Optional.of(Thread.ofPlatform().name("retention").daemon().start(() -> {
            while (!closed) {
                round();
                LockSupport.parkNanos(HOUR.toNanos());
            }
        }));
    }

    private void round() {
        try {
            int erased = run();
            if (erased > 0) {
                LOG.log(System.Logger.Level.INFO, "Retention: erased {0} refused applicants.", erased);
            }
        } catch (StoreUnavailable e) {
            LOG.log(System.Logger.Level.WARNING, "Retention waits for an hour: the store is away.");
        } catch (RuntimeException e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "Retention failed ({0}) and tries again in an hour.",
                    e.getClass().getName());
        }
    }

    /// Erases whoever has been kept long enough, on the caller's thread.
    ///
    /// @return how many
    public int run() {
        return clock.believed().map(this::run).orElse(0);
    }

    private int run(Instant now) {
        int erased = 0;
        for (Registration refused : store.refusedBefore(now.minus(REFUSED))) {
            if (erasure.eraseRefused(refused.id())) {
                erased++;
            }
        }
        return erased;
    }

    @Override
    public void close() {
        closed = true;
        thread.ifPresent(LockSupport::unpark);
    }
}
