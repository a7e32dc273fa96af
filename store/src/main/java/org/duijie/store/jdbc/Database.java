package org.duijie.store.jdbc;

import java.sql.SQLException;
import javax.sql.DataSource;

/// The database behind the ports: its schema is this release's, and what it acknowledges is committed. Both run at
/// READ COMMITTED: a command that has waited for the lock on the outbox head sees what the writer before it wrote,
/// which at a stricter level would be an error, and the lock gives commands the order that a stricter level would.
sealed interface Database extends AutoCloseable permits H2Database, PostgresDatabase {
    /// The longest wait for the outbox head, in ms.
    int LONGEST_WAIT = 60_000;

    String ISOLATION = "TRANSACTION_READ_COMMITTED";

    DataSource source();

    /// Whether the database, rather than the statement, is at fault: the same command may succeed later.
    boolean isAway(SQLException failure);

    @Override
    void close();
}
