package org.duijie.api.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.duijie.store.jdbc.JdbcHouse;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// A data folder into one file.
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description =
                "Put the database of a data folder and its secrets into one file, for its owner alone. While a server"
                        + " runs on the folder, ask that: POST /api/v1/backups. With PostgreSQL the file holds the secrets only;"
                        + " pg_dump backs up the database.")
final class BackupCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The backup to make; it must not be there yet.")
    private Path file = Path.of("");

    @Option(names = "--data", paramLabel = "DIR", description = "The data folder. Default: .duijie in the project.")
    private @Nullable Path data;

    @Option(names = "--config", paramLabel = "FILE", description = "A server's settings file, for data and database.")
    private @Nullable Path config;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        ServeConfig settings = ServeConfig.read(Optional.ofNullable(config))
                .with("data", Optional.ofNullable(data).map(Path::toString));
        Folders.requireThere(settings.data());
        try (JdbcHouse house = JdbcHouse.open(settings.data(), settings.database())) {
            house.backUp(file);
        }
        spec.commandLine()
                .getOut()
                .println("Made %s; it holds secrets, so keep it as safe as the house.".formatted(file));
        return ExitCodes.DONE;
    }
}
