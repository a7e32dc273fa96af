package org.duijie.api.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.duijie.api.house.House;
import org.duijie.api.rest.IdentityModels;
import org.duijie.domain.access.Viewer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// What whoever holds the data folder may do with accounts while no server runs on it.
@Command(
        name = "account",
        mixinStandardHelpOptions = true,
        description = "Helps back into an account while no server runs on the data folder.",
        subcommands = AccountCommand.Reset.class)
final class AccountCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new picocli.CommandLine.ParameterException(spec.commandLine(), "Name a command: account reset USERNAME");
    }

    /// The way back in for an operator who forgot the password: nobody is above them.
    @Command(
            name = "reset",
            mixinStandardHelpOptions = true,
            description = "Prints the path of a page that sets another password, once, within a day.")
    static final class Reset implements Callable<Integer> {
        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Parameters(paramLabel = "USERNAME", description = "Whose password.")
        private String username = "";

        @Option(names = "--data", paramLabel = "DIR", description = "The data folder. Default: .duijie in the project.")
        private @Nullable Path data;

        @Option(
                names = "--config",
                paramLabel = "FILE",
                description = "A server's settings file, for data and database.")
        private @Nullable Path config;

        @Override
        public Integer call() {
            ServeConfig settings = ServeConfig.read(Optional.ofNullable(config))
                    .with("data", Optional.ofNullable(data).map(Path::toString));
            try (House house = House.open(Folders.existingData(settings.data()), settings.database())) {
                String path = house.invitations()
                        .reset(new Viewer.Steward("account reset"), username)
                        .map(IdentityModels::path)
                        .orElseThrow(() -> CommandFailure.failed(
                                "There is no account “%s” here: check --data or --config.".formatted(username)));
                spec.commandLine().getOut().println(path);
            }
            return ExitCodes.DONE;
        }
    }
}
