package org.duijie.store.jdbc;

import java.util.Optional;
import net.jqwik.api.lifecycle.AfterContainer;

class PostgresVisibilitySqlIT extends VisibilitySqlContract {
    private static Optional<Filled> filled = Optional.empty();

    @Override
    Filled filled() {
        if (filled.isEmpty()) {
            filled = Optional.of(Filled.with(Optional.of(PostgresServer.shared().database())));
        }
        return filled.orElseThrow();
    }

    @AfterContainer
    static void close() {
        filled.ifPresent(open -> open.house().close());
        filled = Optional.empty();
    }
}
