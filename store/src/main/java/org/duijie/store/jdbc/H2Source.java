package org.duijie.store.jdbc;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/// Makes connections to an H2 file, and knows them all, so that H2 can be made to let go of the file: it does so when
/// its last connection is closed, in whosever hands that is.
final class H2Source implements DataSource {
    private final JdbcDataSource h2 = new JdbcDataSource();
    private final List<Connection> made = new ArrayList<>();

    H2Source(String url) {
        h2.setURL(url);
        h2.setUser("sa");
        h2.setPassword("");
    }

    @Override
    public synchronized Connection getConnection() throws SQLException {
        Connection connection = h2.getConnection();
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

    /// Closes every connection, also those in use.
    synchronized void closeAll() {
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
