package org.duijie.store.jdbc;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Optional;
import java.util.UUID;
import org.duijie.exchange.catalogue.StoreFull;
import org.duijie.exchange.catalogue.StoreUnavailable;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.statement.StatementExceptions;

/// Connections to the database. When it is away, whoever asked is told so by [StoreUnavailable] instead of by the
/// words of a driver, which may quote what was to be written.
final class Connections {
    private final Database database;
    private final Jdbi jdbi;

    Connections(Database database) {
        this.database = database;
        jdbi = Jdbi.create(database.source());
        // A statement's values are other people's texts and secrets; no failure may quote them.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(StatementExceptions.MessageRendering.NONE);
        jdbi.registerArrayType(UUID.class, "uuid");
        jdbi.registerArrayType(String.class, "varchar");
        jdbi.registerArrayType(Long.class, "bigint");
        jdbi.registerArgument(new StorableText());
    }

    /// PostgreSQL stores no U+0000, which may stand in a source's key or in a request; whoever looks for one finds
    /// nothing.
    private static final class StorableText extends AbstractArgumentFactory<String> {
        private StorableText() {
            super(Types.VARCHAR);
        }

        @Override
        protected Argument build(String value, ConfigRegistry config) {
            String storable = value.replace('\u0000', '\uFFFD');
            return (position, statement, context) -> statement.setString(position, storable);
        }
    }

    /// Each statement for itself, and nothing is changed: a question that met a database which had closed itself is
    /// asked once more.
    <T, X extends Exception> T read(HandleCallback<T, X> question) throws X {
        database.admitRead();
        try {
            return jdbi.withHandle(question);
        } catch (JdbiException e) {
            if (!mended(e)) {
                throw told(e);
            }
        }
        try {
            return jdbi.withHandle(question);
        } catch (JdbiException e) {
            throw failed(e);
        }
    }

    /// All statements or none.
    <T, X extends Exception> T write(HandleCallback<T, X> change) throws X {
        database.admitWrite();
        try {
            return jdbi.withHandle(handle -> committed(handle, change));
        } catch (JdbiException e) {
            throw failed(e);
        }
    }

    /// The same on a connection of its own: what the command asks the store outside its changes, it asks as everybody
    /// else, and does not see what is not committed.
    <T, X extends Exception> T command(HandleCallback<T, X> change) throws X {
        database.admitCommand();
        try (Handle handle = jdbi.open()) {
            return committed(handle, change);
        } catch (JdbiException e) {
            throw failed(e);
        }
    }

    private <T, X extends Exception> T committed(Handle handle, HandleCallback<T, X> change) throws X {
        T result = handle.inTransaction(change);
        database.requireWritten(handle.getConnection());
        return result;
    }

    /// Whether the database answers at this moment.
    boolean answer() {
        try {
            database.admitRead();
        } catch (StoreFull e) {
            return false;
        }
        try (Handle handle = jdbi.open()) {
            return handle.getConnection().isValid(2);
        } catch (JdbiException | SQLException e) {
            return false;
        }
    }

    /// How often the database was opened again.
    long reopenings() {
        return database.reopenings();
    }

    /// Whether commands are refused at this moment for lack of room.
    boolean full() {
        return database.full();
    }

    private RuntimeException failed(JdbiException failure) {
        mended(failure);
        return told(failure);
    }

    private boolean mended(JdbiException failure) {
        return sqlCause(failure).filter(database::mend).isPresent();
    }

    private RuntimeException told(JdbiException failure) {
        return sqlCause(failure).flatMap(this::outage).orElse(failure);
    }

    private Optional<RuntimeException> outage(SQLException failure) {
        if (database.isFull(failure)) {
            return Optional.of(new StoreFull(failure));
        }
        return database.isAway(failure) ? Optional.of(new StoreUnavailable(failure)) : Optional.empty();
    }

    private static Optional<SQLException> sqlCause(Throwable failure) {
        Throwable cause = failure;
        while (cause != null && !(cause instanceof SQLException)) {
            cause = cause.getCause();
        }
        // What a batch died of is told beside it.
        return cause instanceof BatchUpdateException batch && batch.getNextException() != null
                ? Optional.of(batch.getNextException())
                : Optional.ofNullable((SQLException) cause);
    }

    Jdbi jdbi() {
        return jdbi;
    }
}
