package org.duijie.store.jdbc;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.duijie.domain.access.Viewer;
import org.duijie.exchange.audit.Actor;
import org.duijie.exchange.catalogue.StoreUnavailable;
import org.duijie.exchange.catalogue.UnitOfWork;
import org.duijie.exchange.identity.IdentityWork;
import org.duijie.store.json.RecordJson;

/// A command is one transaction on a connection of its own. It is rolled back when the command throws, and also when
/// one of its writes threw and the command went on regardless: half a command is never committed.
///
/// Commands of this process queue before they take a connection, the longest waiting first. Those of other processes
/// are held off by the lock on the outbox head; queueing there would use up the connections that readers need.
final class JdbcUnitOfWork implements UnitOfWork {
    private final Connections connections;
    private final RecordRows rows;
    private final RecordJson json;
    private final PersonKey people;
    private final Clock clock;
    private final ReentrantLock queue = new ReentrantLock(true);
    private volatile LongConsumer listener = sequence -> {};

    JdbcUnitOfWork(Connections connections, RecordRows rows, RecordJson json, PersonKey people, Clock clock) {
        this.people = people;
        this.connections = connections;
        this.rows = rows;
        this.json = json;
        this.clock = clock;
    }

    /// Tells the sequence after each commit that changed records, on the writer's thread.
    void whenChanged(LongConsumer told) {
        listener = told;
    }

    @Override
    public <T> T run(Viewer actor, Function<Changes, T> command) {
        return identity(actor, command::apply);
    }

    /// The same for a command that is about accounts too.
    <T> T identity(Viewer actor, Function<IdentityWork.Changes, T> command) {
        if (queue.isHeldByCurrentThread()) {
            throw new IllegalStateException("a command runs inside another: it would wait for itself");
        }
        AtomicLong reached = new AtomicLong();
        T answer = inTurn(actor, command, reached);
        if (reached.get() > 0) {
            listener.accept(reached.get());
        }
        return answer;
    }

    /// @param reached becomes the sequence of the last change, if there was one
    private <T> T inTurn(Viewer actor, Function<IdentityWork.Changes, T> command, AtomicLong reached) {
        waitForTurn();
        try {
            return connections.command(transaction -> {
                Outbox outbox = Outbox.locked(transaction);
                Instant now = clock.instant();
                RecordWriter writer = new RecordWriter(transaction, json, outbox, now);
                RequestKeyRows keys = new RequestKeyRows(transaction, now);
                AuditSteps steps = new AuditSteps(transaction, Actor.of(actor), now);
                JdbcIdentityChanges changes =
                        new JdbcIdentityChanges(transaction, actor, rows, json, writer, keys, people, steps);
                T result = command.apply(changes);
                changes.requireWhole();
                steps.write();
                reached.set(outbox.write());
                return result;
            });
        } finally {
            queue.unlock();
        }
    }

    /// Not for ever: when the database is away, each command finds that out in its turn, which takes seconds.
    private void waitForTurn() {
        try {
            if (!queue.tryLock(Database.LONGEST_WAIT, TimeUnit.MILLISECONDS)) {
                throw new StoreUnavailable(new TimeoutException("no turn within a minute"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailable(e);
        }
    }
}
