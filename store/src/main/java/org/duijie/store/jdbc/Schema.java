package org.duijie.store.jdbc;

import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;

/// Brings a database to this release's schema, and refuses one that a newer release has changed.
final class Schema {
    static final String SHARED = "classpath:org/duijie/store/schema";
    /// Beside the shared one, not below it: Flyway reads folders with all that is in them.
    static final String POSTGRESQL = "classpath:org/duijie/store/postgresql";

    private final Flyway flyway;

    Schema(DataSource source, String... locations) {
        flyway = Flyway.configure()
                .dataSource(source)
                .locations(locations)
                .javaMigrations(new AllianceMembers())
                .cleanDisabled(true)
                .load();
    }

    void create() {
        migrate();
    }

    void upgrade() {
        MigrationInfoService migrations = flyway.info();
        MigrationInfo current = migrations.current();
        if (current == null) {
            throw new SchemaUnfit("holds a database that is empty", "restore it from a backup");
        }
        if (Arrays.stream(migrations.all()).anyMatch(Schema::isFromTheFuture)) {
            throw new SchemaUnfit(
                    "was written by a newer Duijie (schema %s, this one knows up to %s)"
                            .formatted(current.getVersion(), newestKnown(migrations)),
                    "install that release or a later one");
        }
        migrate();
    }

    private static boolean isFromTheFuture(MigrationInfo migration) {
        return migration.getState().isApplied() && !migration.getState().isResolved();
    }

    private static String newestKnown(MigrationInfoService migrations) {
        return Arrays.stream(migrations.all())
                .filter(migration -> migration.getState().isResolved())
                .reduce((earlier, later) -> later)
                .map(migration -> String.valueOf(migration.getVersion()))
                .orElse("none");
    }

    private void migrate() {
        try {
            flyway.migrate();
        } catch (FlywayException e) {
            throw new SchemaUnfit(
                    "holds a schema that this release cannot bring up to date",
                    "open it with the release that wrote it, or restore a backup",
                    e);
        }
    }
}
