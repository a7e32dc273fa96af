package org.duijie.store.jdbc;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.duijie.exchange.audit.AuditLog;
import org.duijie.exchange.audit.AuditTrail;
import org.duijie.exchange.catalogue.CatalogueStore;
import org.duijie.exchange.catalogue.SealedVectors;
import org.duijie.exchange.catalogue.UnitOfWork;
import org.duijie.exchange.catalogue.VectorCache;
import org.duijie.exchange.identity.AccountStore;
import org.duijie.exchange.identity.IdentityStore;
import org.duijie.exchange.identity.IdentityWork;
import org.duijie.exchange.identity.SessionStore;
import org.duijie.exchange.identity.SignOnStore;
import org.duijie.exchange.recommendation.MemoryKeeper;
import org.duijie.proof.log.KeysUnusable;
import org.duijie.proof.log.LogName;
import org.duijie.proof.log.SigningKeys;
import org.duijie.store.json.RecordJson;
import org.jdbi.v3.core.Jdbi;

/// The house's durable state. One process has a data folder open at a time; within it, any number of threads may read
/// and write through the ports. A PostgreSQL database may be open in many processes, each with a folder of its own.
public final class JdbcHouse implements AutoCloseable {
    private final DataFolder folder;
    private final Database database;
    private final Clock clock;
    private final Connections connections;
    private final CatalogueStore catalogueStore;
    private final JdbcUnitOfWork unitOfWork;
    private final IdentityWork identityWork;
    private final IdentityStore identityStore;
    private final AccountStore accountStore;
    private final SessionStore sessionStore;
    private final SignOnStore signOnStore;
    private final VectorCache vectorCache;
    private final SealedVectors sealedVectors;
    private final MemoryKeeper memoryKeeper;
    private final AuditTrail auditTrail;
    private final AuditLog auditLog;

    private JdbcHouse(
            DataFolder folder,
            Database database,
            Connections connections,
            PersonKey people,
            AuditLog auditLog,
            Clock clock) {
        this.folder = folder;
        this.database = database;
        this.clock = clock;
        this.connections = connections;
        RecordJson json = new RecordJson();
        RecordRows rows = new RecordRows(json);
        catalogueStore = new JdbcCatalogueStore(connections, rows);
        unitOfWork = new JdbcUnitOfWork(connections, rows, json, people, clock);
        identityWork = new JdbcIdentityWork(unitOfWork);
        identityStore = new JdbcIdentityStore(connections);
        accountStore = new JdbcAccountStore(connections);
        sessionStore = new JdbcSessionStore(connections, clock);
        signOnStore = new JdbcSignOnStore(connections, people);
        vectorCache = new JdbcVectorCache(connections);
        sealedVectors = new JdbcSealedVectors(connections, people.derived("sealed vectors"));
        memoryKeeper = new JdbcMemoryKeeper(connections);
        auditTrail = new JdbcAuditTrail(connections, clock);
        this.auditLog = auditLog;
    }

    /// Opens the house in `dataDir`, or builds one there.
    ///
    /// @throws DataFolderInUse if another process has it open
    /// @throws DataFolderUnusable if it cannot be written, or holds what this release cannot open
    public static JdbcHouse open(Path dataDir) {
        return open(dataDir, Optional.empty());
    }

    /// Opens the house at `address`, or builds one there; what belongs to this process alone is in `dataDir`. Without
    /// an address the database is in `dataDir` too.
    ///
    /// @throws DatabaseUnusable if the database cannot be reached, or is not what this release can open
    public static JdbcHouse open(Path dataDir, Optional<PostgresAddress> address) {
        return open(dataDir, address, Clock.systemUTC());
    }

    /// The same by another clock.
    public static JdbcHouse open(Path dataDir, Optional<PostgresAddress> address, Clock clock) {
        DataFolder folder = DataFolder.claim(dataDir);
        try {
            Database database = address.isPresent() ? served(folder.path(), address.get()) : embedded(folder.path());
            return enter(folder, database, address.isPresent(), clock);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private static Database served(Path folder, PostgresAddress address) {
        FolderBinding.requireNothingEmbedded(folder);
        return PostgresDatabase.open(address);
    }

    private static Database embedded(Path folder) {
        FolderBinding.requireNoServer(folder);
        return H2Database.open(folder);
    }

    private static JdbcHouse enter(DataFolder folder, Database database, boolean served, Clock clock) {
        try {
            Connections connections = new Connections(database);
            PersonKey people = connections.write(handle -> {
                PersonKey key = PersonKey.of(folder.path(), handle);
                if (served) {
                    FolderBinding.bind(
                            folder.path(), Identity.find(handle).orElseThrow().house());
                }
                return key;
            });
            JdbcAuditLog log =
                    new JdbcAuditLog(connections, SigningKeys.in(folder.path(), logName(connections)), clock);
            open(log, folder.path());
            return new JdbcHouse(folder, database, connections, people, log, clock);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private static LogName logName(Connections connections) {
        return new LogName("duijie/"
                + connections.read(handle -> Identity.find(handle).orElseThrow().house()));
    }

    private static void open(JdbcAuditLog log, Path folder) {
        try {
            log.open();
        } catch (KeysUnusable e) {
            throw new DataFolderUnusable(
                    folder, "cannot go on with the audit log of its database", String.valueOf(e.getMessage()), e);
        }
    }

    /// Puts what nobody can make again into one file, as of this moment, while the house goes on.
    ///
    /// @throws BackupUnusable if the file is there already or cannot be written
    public void backUp(Path file) {
        new HouseBackup(folder.path(), database, connections).write(file, clock.instant());
    }

    /// Makes a data folder of a backup.
    ///
    /// @return when the backup was made
    /// @throws BackupUnusable if the folder is not empty, or the backup damaged
    public static Instant restore(Path file, Path dataDir) {
        return HouseBackup.restore(file, dataDir).made();
    }

    /// What all replicas of this database call it, and no other house.
    public String name() {
        return connections
                .read(handle -> Identity.find(handle).orElseThrow().house())
                .toString();
    }

    /// Tells the sequence after each commit of this process that changed records, on the writer's thread; it must be
    /// quick.
    public void whenChanged(LongConsumer told) {
        unitOfWork.whenChanged(told);
    }

    public Clock clock() {
        return clock;
    }

    /// Whether the database answers at this moment.
    public boolean answers() {
        return connections.answer();
    }

    /// Whether commands are refused, and reading goes on, because the disk is full or refuses writes.
    public boolean full() {
        return connections.full();
    }

    Connections connections() {
        return connections;
    }

    public CatalogueStore catalogueStore() {
        return catalogueStore;
    }

    public UnitOfWork unitOfWork() {
        return unitOfWork;
    }

    public IdentityWork identityWork() {
        return identityWork;
    }

    public IdentityStore identityStore() {
        return identityStore;
    }

    public AccountStore accountStore() {
        return accountStore;
    }

    public SessionStore sessionStore() {
        return sessionStore;
    }

    public SignOnStore signOnStore() {
        return signOnStore;
    }

    public VectorCache vectorCache() {
        return vectorCache;
    }

    public SealedVectors sealedVectors() {
        return sealedVectors;
    }

    public MemoryKeeper memoryKeeper() {
        return memoryKeeper;
    }

    public AuditTrail auditTrail() {
        return auditTrail;
    }

    public AuditLog auditLog() {
        return auditLog;
    }

    Jdbi jdbi() {
        return connections.jdbi();
    }

    @Override
    public void close() {
        try (folder) {
            database.close();
        }
    }
}
