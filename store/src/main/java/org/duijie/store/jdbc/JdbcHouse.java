package org.duijie.store.jdbc;

import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import org.duijie.exchange.catalogue.CatalogueStore;
import org.duijie.exchange.catalogue.UnitOfWork;
import org.duijie.exchange.catalogue.VectorCache;
import org.duijie.exchange.identity.AccountStore;
import org.duijie.exchange.identity.SessionStore;
import org.duijie.exchange.recommendation.MemoryKeeper;
import org.duijie.store.json.RecordJson;
import org.jdbi.v3.core.Jdbi;

/// The house's durable state. One process has a data folder open at a time; within it, any number of threads may read
/// and
/// write through the ports.
public final class JdbcHouse implements AutoCloseable {
    private final DataFolder folder;
    private final H2Database database;
    private final Jdbi jdbi;
    private final CatalogueStore catalogueStore;
    private final UnitOfWork unitOfWork;
    private final AccountStore accountStore;
    private final SessionStore sessionStore;
    private final VectorCache vectorCache;
    private final MemoryKeeper memoryKeeper;

    private JdbcHouse(DataFolder folder, H2Database database, Clock clock) {
        this.folder = folder;
        this.database = database;
        jdbi = Jdbi.create(database.source());
        jdbi.registerArrayType(UUID.class, "uuid");
        jdbi.registerArrayType(String.class, "varchar");
        jdbi.registerArrayType(Long.class, "bigint");
        RecordJson json = new RecordJson();
        RecordRows rows = new RecordRows(json);
        catalogueStore = new JdbcCatalogueStore(jdbi, rows);
        unitOfWork = new JdbcUnitOfWork(jdbi, rows, json, PersonKey.of(folder.path()), clock);
        accountStore = new JdbcAccountStore(jdbi);
        sessionStore = new JdbcSessionStore(jdbi);
        vectorCache = new JdbcVectorCache(jdbi);
        memoryKeeper = new JdbcMemoryKeeper(jdbi);
    }

    /// Opens the house in `dataDir`, or builds one there.
    ///
    /// @throws DataFolderInUse if another process has it open
    /// @throws DataFolderUnusable if it cannot be written, or holds what this release cannot open
    public static JdbcHouse open(Path dataDir) {
        return open(dataDir, Clock.systemUTC());
    }

    static JdbcHouse open(Path dataDir, Clock clock) {
        DataFolder folder = DataFolder.claim(dataDir);
        try {
            return new JdbcHouse(folder, H2Database.open(folder.path()), clock);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    public CatalogueStore catalogueStore() {
        return catalogueStore;
    }

    public UnitOfWork unitOfWork() {
        return unitOfWork;
    }

    public AccountStore accountStore() {
        return accountStore;
    }

    public SessionStore sessionStore() {
        return sessionStore;
    }

    public VectorCache vectorCache() {
        return vectorCache;
    }

    public MemoryKeeper memoryKeeper() {
        return memoryKeeper;
    }

    Jdbi jdbi() {
        return jdbi;
    }

    @Override
    public void close() {
        try (folder) {
            database.close();
        }
    }
}
