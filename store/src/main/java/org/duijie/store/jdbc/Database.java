package org.duijie.store.jdbc;

import java.sql.Connection;
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

    /// Whether there is no room for what was to be written.
    boolean isFull(SQLException failure);

    /// Refuses a question that cannot be answered, before it waits for a connection.
    ///
    /// @throws org.duijie.exchange.catalogue.StoreFull if the disk is why
    default void admitRead() {}

    /// The same for a command; also if there is no room for it.
    default void admitCommand() {}

    /// The same for what the house writes by itself, and for logins: they have a reserve.
    default void admitWrite() {}

    /// Something was committed over `connection`.
    ///
    /// @throws org.duijie.exchange.catalogue.StoreFull if it is lost all the same
    default void requireWritten(Connection connection) {}

    /// Whether commands are refused at this moment for lack of room.
    default boolean full() {
        return false;
    }

    /// How often it was opened again.
    default long reopenings() {
        return 0;
    }

    /// Opens again what a failure has closed.
    ///
    /// @return whether it was closed: a question may then be asked once more
    default boolean mend(SQLException failure) {
        return false;
    }

    @Override
    void close();
}
