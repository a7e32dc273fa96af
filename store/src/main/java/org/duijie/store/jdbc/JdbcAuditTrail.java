package org.duijie.store.jdbc;

import java.time.Clock;
import java.util.List;
import org.duijie.exchange.audit.Actor;
import org.duijie.exchange.audit.AuditTrail;
import org.duijie.exchange.audit.Step;

/// Readings are no change, so they are noted without the lock on the outbox head and never wait for an import.
final class JdbcAuditTrail implements AuditTrail {
    private final Connections connections;
    private final Clock clock;

    JdbcAuditTrail(Connections connections, Clock clock) {
        this.connections = connections;
        this.clock = clock;
    }

    @Override
    public void note(Actor actor, List<Step> steps) {
        connections.write(handle -> {
            AuditSteps written = new AuditSteps(handle, actor, clock.instant());
            steps.forEach(written::add);
            written.write();
            return steps.size();
        });
    }
}
