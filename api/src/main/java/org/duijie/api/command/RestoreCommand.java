package org.duijie.api.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import org.duijie.api.house.House;
import org.duijie.exchange.catalogue.IndexFindings;
import org.duijie.store.jdbc.JdbcHouse;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// A backup into a new data folder.
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description =
                "Make a data folder of a backup, and its index anew. Objections and erasures from after the backup are"
                        + " not in it: repeat them before you serve.")
final class RestoreCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "What backup, or POST /api/v1/backups, made.")
    private Path file = Path.of("");

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "The data folder to make; it must not be there yet, or be empty. Default: .duijie in the project.")
    private @Nullable Path data;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (!Files.isRegularFile(file)) {
            throw CommandFailure.usage("There is no file %s to restore.".formatted(file));
        }
        Path folder = Folders.data(data);
        Instant made = JdbcHouse.restore(file, folder).truncatedTo(ChronoUnit.SECONDS);
        if (!Files.exists(folder.resolve("duijie.mv.db"))) {
            spec.commandLine()
                    .getOut()
                    .println(
                            "Restored the secrets of %s into %s; restore its PostgreSQL database with pg_restore or psql."
                                    .formatted(made, folder));
            return ExitCodes.DONE;
        }
        try (House house = House.open(folder)) {
            house.follower().catchUp();
            IndexFindings found = house.follower().verify();
            spec.commandLine()
                    .getOut()
                    .println(
                            "Restored %s of %s: %d records can be searched. Repeat objections and erasures from after that."
                                    .formatted(folder, made, found.records()));
            return found.isEqual() ? ExitCodes.DONE : ExitCodes.FAILED;
        }
    }
}
