package org.duijie.store.jdbc;

import java.util.function.Function;
import org.duijie.domain.access.Viewer;
import org.duijie.exchange.identity.IdentityWork;

/// The same transactions under the port of identity: Java lets no class implement both, since their `run` erase to one.
final class JdbcIdentityWork implements IdentityWork {
    private final JdbcUnitOfWork work;

    JdbcIdentityWork(JdbcUnitOfWork work) {
        this.work = work;
    }

    @Override
    public <T> T run(Viewer actor, Function<Changes, T> command) {
        return work.identity(actor, command);
    }
}
