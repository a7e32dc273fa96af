package org.duijie.store.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.postgresql.PGProperty;
import org.postgresql.ds.PGSimpleDataSource;

/// A PostgreSQL database, shared by any number of processes. When the server goes away and comes back, the pool
/// throws its dead connections out and makes new ones.
final class PostgresDatabase implements Database {
    /// For each process; PostgreSQL takes 100 in all by default.
    private static final int CONNECTIONS = 16;

    private static final int IDLE_CONNECTIONS = 4;

    /// How long a request waits for a connection when the server is away, in ms.
    private static final long PATIENCE = 5_000;

    /// What each connection is told. A process that stalls while it holds the outbox head loses it after a minute.
    /// So does one whose machine is gone: the server asks after 30 s of silence, not after its own two hours. A
    /// server told not to wait for its disk is overruled, since acknowledged is committed; what is stricter stays.
    private static final String MANNERS = """
            set lock_timeout = %1$d;
            set statement_timeout = %2$d;
            set idle_in_transaction_session_timeout = %1$d;
            set tcp_keepalives_idle = 30;
            set tcp_keepalives_interval = 10;
            set tcp_keepalives_count = 3;
            select set_config('synchronous_commit', 'on', false) where current_setting('synchronous_commit') = 'off'""".formatted(LONGEST_WAIT, LONGEST_WAIT * 3 / 2);

    /// Longer than the longest statement: a server that says nothing for so long is not there, in s.
    private static final int SILENCE = LONGEST_WAIT * 2 / 1000;

    /// Not answering, shutting down or starting, too many connections, waited too long, or a standby that takes no
    /// writes.
    private static final Set<String> AWAY =
            Set.of("57P01", "57P02", "57P03", "57P05", "57014", "53300", "55P03", "25P03", "25006");

    private static final String DISK_FULL = "53100";

    private final HikariDataSource pool;
    private volatile boolean full;

    private PostgresDatabase(HikariDataSource pool) {
        this.pool = pool;
    }

    static PostgresDatabase open(PostgresAddress address) {
        DataSource source = source(address);
        try (Connection first = source.getConnection()) {
            new PostgresReception(address, first).prepare(source);
            return new PostgresDatabase(pool(source));
        } catch (SQLException e) {
            throw refused(address, e);
        } catch (SchemaUnfit e) {
            throw new DatabaseUnusable(address, e.what(), e.remedy(), e);
        }
    }

    private static DataSource source(PostgresAddress address) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        try {
            source.setURL(address.url());
            // With its details an error would quote the row at fault into logs.
            source.setProperty(PGProperty.LOG_SERVER_ERROR_DETAIL, "false");
            source.setProperty(PGProperty.TCP_KEEP_ALIVE, "true");
            source.setProperty(PGProperty.CONNECT_TIMEOUT, Long.toString(PATIENCE / 1000));
            source.setProperty(PGProperty.LOGIN_TIMEOUT, Long.toString(2 * PATIENCE / 1000));
            source.setProperty(PGProperty.SOCKET_TIMEOUT, Integer.toString(SILENCE));
            source.setProperty(PGProperty.APPLICATION_NAME, "duijie");
        } catch (IllegalArgumentException e) {
            throw new DatabaseUnusable(address, "has a URL that cannot be read", "check database.url", e);
        }
        source.setUser(address.user());
        source.setPassword(address.password());
        return source;
    }

    private static DatabaseUnusable refused(PostgresAddress address, SQLException failure) {
        String state = Optional.ofNullable(failure.getSQLState()).orElse("");
        return switch (state) {
            case "28P01" ->
                new DatabaseUnusable(
                        address,
                        "does not take the password of user “%s”".formatted(address.user()),
                        "check database.user and database.password-file",
                        failure);
            case "28000" ->
                new DatabaseUnusable(
                        address,
                        "does not let user “%s” in from here".formatted(address.user()),
                        "check database.user, the role's right to log in, and the server's pg_hba.conf",
                        failure);
            case "3D000" ->
                new DatabaseUnusable(
                        address,
                        "does not exist",
                        "create it (createdb -E UTF8 -O %s NAME) or check database.url".formatted(address.user()),
                        failure);
            case "53300" ->
                new DatabaseUnusable(
                        address,
                        "has no connection left",
                        "raise max_connections of the server, %d for each process".formatted(CONNECTIONS),
                        failure);
            default ->
                new DatabaseUnusable(
                        address,
                        "does not answer (SQL state %s)".formatted(state.isEmpty() ? "unknown" : state),
                        "start its server, or check database.url",
                        failure);
        };
    }

    private static HikariDataSource pool(DataSource source) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("house");
        config.setDataSource(source);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(IDLE_CONNECTIONS);
        config.setTransactionIsolation(ISOLATION);
        config.setConnectionInitSql(MANNERS);
        config.setConnectionTimeout(PATIENCE);
        config.setValidationTimeout(PATIENCE / 2);
        config.setKeepaliveTime(30_000);
        return new HikariDataSource(config);
    }

    @Override
    public DataSource source() {
        return pool;
    }

    @Override
    public boolean isAway(SQLException failure) {
        String state = Optional.ofNullable(failure.getSQLState()).orElse("");
        return failure instanceof SQLTransientConnectionException || state.startsWith("08") || AWAY.contains(state);
    }

    @Override
    public boolean isFull(SQLException failure) {
        return DISK_FULL.equals(failure.getSQLState());
    }

    @Override
    public boolean mend(SQLException failure) {
        if (isFull(failure)) {
            full = true;
        }
        return false; // which is the server's own business
    }

    @Override
    public void requireWritten(Connection connection) {
        full = false;
    }

    @Override
    public boolean full() {
        return full;
    }

    @Override
    public void close() {
        pool.close();
    }
}
