package org.duijie.exchange.audit;

import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.duijie.proof.log.KeysUnusable;

/// Puts steps in order on a thread of its own: one that was committed is signed within a second.
public final class Sequencer implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Sequencer.class.getName());
    private static final long NAP_NANOS = 300_000_000L;
    /// After a failure, so that a store that is away is not asked all the time.
    private static final long REST_NANOS = 2_000_000_000L;

    private final AuditLog log;
    private volatile boolean closed;
    private volatile boolean failing;
    private volatile Optional<Thread> thread = Optional.empty();

    public Sequencer(AuditLog log) {
        this.log = log;
    }

    public void start() {
        thread =
                Optional.of(Thread.ofPlatform().name("audit-sequencer").daemon().start(this::run));
    }

    private void run() {
        while (!closed) {
            LockSupport.parkNanos(round() ? NAP_NANOS : REST_NANOS);
        }
    }

    private boolean round() {
        try {
            while (!closed && log.advance() > 0) {
                failing = false;
            }
            if (failing) {
                failing = false;
                LOG.log(System.Logger.Level.INFO, "The audit log is put in order again.");
            }
            return true;
        } catch (KeysUnusable e) {
            complain("The audit log waits: " + e.getMessage());
            return false;
        } catch (RuntimeException e) {
            complain("The audit log waits: steps could not be put in order ("
                    + e.getClass().getName() + ").");
            return false;
        }
    }

    /// Once, not at every try.
    private void complain(String what) {
        if (!failing) {
            failing = true;
            LOG.log(System.Logger.Level.WARNING, what);
        }
    }

    /// Whether the last try to put steps in order went well.
    public boolean isWell() {
        return !failing;
    }

    /// Puts in order what still waits, and stops.
    @Override
    public void close() {
        closed = true;
        thread.ifPresent(running -> {
            LockSupport.unpark(running);
            try {
                running.join(10_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
