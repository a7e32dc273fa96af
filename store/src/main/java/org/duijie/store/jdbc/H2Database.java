package org.duijie.store.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.duijie.exchange.catalogue.StoreFull;
import org.h2.api.ErrorCode;

/// The H2 database file of a data folder.
///
/// A new one is built under another name and moved into place when its schema is whole, so a file named `duijie.mv.db`
/// always held a house: if it is empty or not readable, it was damaged, and starting afresh over it would bury the
/// damage.
final class H2Database implements Database {
    private static final String NAME = "duijie";
    private static final String UNFINISHED = "duijie-unfinished";
    private static final String SUFFIX = ".mv.db";
    static final String FILE = NAME + SUFFIX;

    /// `async`, because with the plain file system a thread that is interrupted while it reads or writes closes the
    /// file for everybody, and the database with it.
    private static final String URL = "jdbc:h2:" + FailStopPath.SCHEME + ":async:";

    /// WRITE_DELAY=0: without it a kill lost up to 20,800 acknowledged commits. MAX_COMPACT_TIME=0: on closing, H2
    /// 2.3.232 moves chunks about to compact the file, and damaged it in 5 of 11 runs of ten kills each, with the
    /// error "Double mark" (its issues 4123 and 4247); without compaction in none of 12. Traces stay off because
    /// they would quote records. LOCK_TIMEOUT, in ms, is the longest wait for the outbox head.
    private static final String SETTINGS = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;WRITE_DELAY=0;MAX_COMPACT_TIME=0"
            + ";DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=" + LONGEST_WAIT + ";TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0";

    private static final int CONNECTIONS = 16;
    private static final long BLOCK = 4096;

    private final H2Source file;
    private final HikariDataSource pool;
    private final DiskRoom room;
    /// H2 closes the file with its last connection; this one stays open.
    private Connection keeper;
    /// Since it could not be opened again.
    private volatile boolean closed;

    private final AtomicLong reopenings = new AtomicLong();

    private H2Database(H2Source file, HikariDataSource pool, DiskRoom room, Connection keeper) {
        this.file = file;
        this.pool = pool;
        this.room = room;
        this.keeper = keeper;
    }

    static H2Database open(Path folder) {
        try {
            return opened(folder);
        } catch (SchemaUnfit e) {
            throw new DataFolderUnusable(folder, e.what(), e.remedy(), e);
        }
    }

    private static H2Database opened(Path folder) {
        if (folder.toString().contains(";")) {
            throw new DataFolderUnusable(folder, "has a semicolon in its path", "choose another with --data");
        }
        Path file = folder.resolve(NAME + SUFFIX);
        if (!Files.exists(file)) {
            create(folder);
        }
        requireContent(folder, file);
        H2Source source = source(folder, NAME, ";IFEXISTS=TRUE");
        Connection keeper = connect(folder, source);
        try {
            new Schema(source, Schema.SHARED).upgrade();
            return new H2Database(source, pool(source), DiskRoom.under(folder), keeper);
        } catch (IOException e) {
            close(keeper);
            throw new DataFolderUnusable(
                    folder, "cannot be read (" + e.getMessage() + ")", "choose another with --data", e);
        } catch (RuntimeException e) {
            close(keeper);
            throw e;
        }
    }

    /// Where nothing follows the two header blocks, H2 would begin a new database in the old file.
    private static void requireContent(Path folder, Path file) {
        try {
            long size = Files.size(file);
            if (size <= 2 * BLOCK) {
                throw new DataFolderUnusable(
                        folder,
                        "holds a database cut short to %d bytes".formatted(size),
                        "restore " + NAME + SUFFIX + " from a backup");
            }
        } catch (IOException e) {
            throw new DataFolderUnusable(
                    folder, "cannot be read (" + e.getMessage() + ")", "choose another with --data", e);
        }
    }

    private static void create(Path folder) {
        Path unfinished = folder.resolve(UNFINISHED + SUFFIX);
        try {
            Files.deleteIfExists(unfinished); // left by a process that died here; nothing was ever acknowledged from it
            DataSource source = source(folder, UNFINISHED, "");
            Connection first = connect(folder, source);
            try {
                new Schema(source, Schema.SHARED).create();
            } finally {
                close(first);
            }
            if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rw-------"));
            }
            Files.move(unfinished, folder.resolve(NAME + SUFFIX), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new DataFolderUnusable(
                    folder,
                    "cannot be written (" + e.getMessage() + ")",
                    "free space or choose another with --data",
                    e);
        }
    }

    private static H2Source source(Path folder, String name, String extra) {
        return new H2Source(URL + folder.resolve(name) + SETTINGS + extra);
    }

    private static Connection connect(Path folder, DataSource source) {
        try {
            return source.getConnection();
        } catch (SQLException e) {
            if (e.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
                throw new DataFolderInUse(folder, "");
            }
            throw new DataFolderUnusable(
                    folder,
                    "holds a database that cannot be opened (H2 error %d, version of the file or damage)"
                            .formatted(e.getErrorCode()),
                    "restore " + NAME + SUFFIX + " from a backup, or open it with the release that wrote it",
                    e);
        }
    }

    private static HikariDataSource pool(DataSource source) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("house");
        config.setDataSource(source);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setTransactionIsolation(ISOLATION);
        return new HikariDataSource(config);
    }

    @Override
    public DataSource source() {
        return pool;
    }

    /// In one process it is away only when a failed write has closed it; else it may be busy.
    @Override
    public boolean isAway(SQLException failure) {
        return failure.getErrorCode() == ErrorCode.LOCK_TIMEOUT_1
                || isClosed(failure)
                || failure instanceof SQLTransientConnectionException;
    }

    /// A moment after a failed write, what H2 cannot explain counts too.
    private boolean isClosed(SQLException failure) {
        return H2Failures.isClosed(failure) || (failure.getErrorCode() == ErrorCode.GENERAL_ERROR_1 && room.rests());
    }

    @Override
    public boolean isFull(SQLException failure) {
        return H2Failures.isFailedWrite(failure) || (isClosed(failure) && room.isFull());
    }

    @Override
    public void admitRead() {
        if (closed && (room.rests() || !openAgain())) {
            throw new StoreFull(new IOException("the database is closed since the disk refused a write"));
        }
    }

    @Override
    public void admitCommand() {
        room.admitCommand();
        admitRead();
    }

    @Override
    public void admitWrite() {
        room.admitWrite();
        admitRead();
    }

    @Override
    public void requireWritten(Connection connection) {
        if (!H2Source.wrote(connection)) {
            room.refuse();
            openAgain();
            throw new StoreFull(new IOException("the disk refused a write of another thread"));
        }
        room.wrote();
    }

    @Override
    public long reopenings() {
        return reopenings.get();
    }

    @Override
    public boolean full() {
        return room.isFull();
    }

    /// H2 closes its database when the file cannot be written. All its connections are then refused, and new ones too,
    /// until the last is closed.
    @Override
    public boolean mend(SQLException failure) {
        if (H2Failures.isFailedWrite(failure)) {
            room.refuse();
        }
        return isClosed(failure) && openAgain();
    }

    private synchronized boolean openAgain() {
        if (works()) {
            closed = false;
            return true; // somebody else has opened it again
        }
        reopenings.incrementAndGet();
        try {
            keeper = file.openAgain();
            pool.getHikariPoolMXBean().softEvictConnections();
            closed = false;
        } catch (SQLException e) {
            closed = true;
            room.refuse();
        }
        return !closed;
    }

    /// The number differs each time, because H2 answers a question that it knows from memory.
    private boolean works() {
        if (!H2Source.wrote(keeper)) {
            return false;
        }
        try (Statement statement = keeper.createStatement()) {
            statement.execute("select %d from outbox_head".formatted(System.nanoTime()));
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public synchronized void close() {
        pool.close();
        close(keeper);
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("the database did not close", e);
        }
    }
}
