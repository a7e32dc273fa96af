package org.duijie.store.jdbc;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.h2.api.ErrorCode;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.message.DbException;
import org.h2.mvstore.MVStore;

/// Makes connections to an H2 file, and knows them all, so that H2 can be made to let go of the file: it does so when
/// its last connection is closed, in whosever hands that is.
final class H2Source implements DataSource {
    static {
        FailStopPath.register();
    }

    private final JdbcDataSource h2;
    /// Opens the file even if H2 takes it for open.
    private final JdbcDataSource anew;
    private final List<Connection> made = new ArrayList<>();

    H2Source(String url) {
        h2 = source(url);
        anew = source(url + ";OPEN_NEW=TRUE");
    }

    private static JdbcDataSource source(String url) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(url);
        source.setUser("sa");
        source.setPassword("");
        return source;
    }

    @Override
    public synchronized Connection getConnection() throws SQLException {
        return known(h2.getConnection());
    }

    private Connection known(Connection connection) {
        made.removeIf(H2Source::isClosed);
        made.add(connection);
        return connection;
    }

    private static boolean isClosed(Connection connection) {
        try {
            return connection.isClosed();
        } catch (SQLException e) {
            return true;
        }
    }

    /// Whether what was committed over a connection is in the file; to be asked after the commit.
    ///
    /// H2 closes its store when a write fails. A commit that another thread makes at that moment then returns as if
    /// all were well, and nothing is written. (2.3.232: `MVStore.closeStore` sets the delay to −1 before it takes
    /// its lock, and `TransactionStore.endTransaction` writes only if the delay is 0.)
    static boolean wrote(Connection connection) {
        try {
            if (connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session) {
                MVStore file = session.getDatabase().getStore().getMvStore();
                return file.getAutoCommitDelay() == 0 && file.getPanicException() == null;
            }
            return false; // closed meanwhile
        } catch (SQLException | DbException e) {
            return false;
        }
    }

    /// Closes every connection, also those in use, and opens the file again.
    ///
    /// H2 may keep a closed database under the file's name for good: if a write fails while it opens, it forgets to
    /// close the session that it has begun. Nobody can close that one then, so another database takes the name.
    synchronized Connection openAgain() throws SQLException {
        closeAll();
        try {
            return getConnection();
        } catch (SQLException e) {
            if (e.getErrorCode() != ErrorCode.DATABASE_IS_CLOSED) {
                throw e;
            }
            return known(anew.getConnection());
        }
    }

    private void closeAll() {
        for (Connection connection : made) {
            try {
                connection.close();
            } catch (SQLException e) {
                // A database that has closed itself complains, and lets go.
            }
        }
        made.clear();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public PrintWriter getLogWriter() {
        return h2.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        h2.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) {
        h2.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() {
        return h2.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger(Logger.GLOBAL_LOGGER_NAME);
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return h2.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return h2.isWrapperFor(type);
    }
}
