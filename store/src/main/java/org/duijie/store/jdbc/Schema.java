package org.duijie.store.jdbc;

import java.nio.file.Path;
import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;

/// Brings a database to this release's schema, and refuses one that a newer release has changed.
final class Schema {
    private final Flyway flyway;

    Schema(DataSource source) {
        flyway = Flyway.configure()
                .dataSource(source)
                .locations("classpath:org/duijie/store/schema")
                .cleanDisabled(true)
                .load();
    }

    void create(Path folder) {
        migrate(folder);
    }

    void upgrade(Path folder) {
        MigrationInfoService migrations = flyway.info();
        MigrationInfo current = migrations.current();
        if (current == null) {
            throw new DataFolderUnusable(
                    folder, "holds a database that is empty", "restore duijie.mv.db from a backup");
        }
        if (Arrays.stream(migrations.all()).anyMatch(Schema::isFromTheFuture)) {
            throw new DataFolderUnusable(
                    folder,
                    "was written by a newer Duijie (schema %s, this one knows up to %s)"
                            .formatted(current.getVersion(), newestKnown(migrations)),
                    "install that release or a later one");
        }
        migrate(folder);
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

    private void migrate(Path folder) {
        try {
            flyway.migrate();
        } catch (FlywayException e) {
            throw new DataFolderUnusable(
                    folder,
                    "holds a database whose schema this release cannot bring up to date",
                    "open it with the release that wrote it, or restore a backup",
                    e);
        }
    }
}
