package org.duijie.store.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/// Looks at a PostgreSQL database before anything is written to it, then brings its schema up to date. Processes that
/// open one database at the same time come in one after another.
final class PostgresReception {
    private static final int OLDEST = 15;

    /// Any number; only who opens a house takes this lock. It goes with the connection.
    private static final String ONE_BY_ONE = "select pg_advisory_lock(6813240195)";

    /// Tables and the like in our schema that are neither Flyway's history nor an extension's.
    private static final String OCCUPIED = """
            select exists (
                select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = current_schema() and c.relkind in ('r', 'p', 'v', 'm', 'f', 'S')
                    and c.relname <> 'flyway_schema_history'
                    and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype = 'e'))""";

    private static final String OURS = """
            select count(*) = 2 from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = current_schema() and c.relname in ('outbox_head', 'flyway_schema_history')""";

    private final PostgresAddress address;
    private final Connection connection;

    PostgresReception(PostgresAddress address, Connection connection) {
        this.address = address;
        this.connection = connection;
    }

    void prepare(DataSource source) throws SQLException {
        requireVersion();
        requireUnicode();
        requirePrimary();
        ask("set statement_timeout = " + Database.LONGEST_WAIT);
        ask(ONE_BY_ONE);
        Schema schema = new Schema(source, Schema.SHARED, Schema.POSTGRESQL);
        if (says(OURS)) {
            schema.upgrade();
        } else if (says(OCCUPIED)) {
            throw new DatabaseUnusable(
                    address,
                    "holds tables of another program",
                    "give Duijie a database of its own, or a schema with ?currentSchema=NAME");
        } else {
            requireRight();
            schema.create();
        }
    }

    private void requireVersion() throws SQLException {
        int version = connection.getMetaData().getDatabaseMajorVersion();
        if (version < OLDEST) {
            throw new DatabaseUnusable(
                    address,
                    "is on PostgreSQL %d".formatted(version),
                    "move it to a server of version %d or newer".formatted(OLDEST));
        }
    }

    private void requireUnicode() throws SQLException {
        String encoding = answer("show server_encoding");
        if (!encoding.equals("UTF8")) {
            throw new DatabaseUnusable(
                    address,
                    "keeps text as %s, which cannot hold every character".formatted(encoding),
                    "create one with the encoding UTF8");
        }
    }

    private void requirePrimary() throws SQLException {
        if (says("select pg_is_in_recovery()")) {
            throw new DatabaseUnusable(
                    address,
                    "is a standby and takes no writes",
                    "name its primary, or all servers with ?targetServerType=primary");
        }
    }

    private void requireRight() throws SQLException {
        if (!says("select coalesce(has_schema_privilege(current_schema(), 'CREATE'), false)")) {
            throw new DatabaseUnusable(
                    address,
                    "does not let user “%s” make tables".formatted(address.user()),
                    "make that user the owner of the database");
        }
    }

    private boolean says(String question) throws SQLException {
        return answer(question).equals("t");
    }

    private String answer(String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private void ask(String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
