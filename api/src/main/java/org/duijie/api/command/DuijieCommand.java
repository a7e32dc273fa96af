package org.duijie.api.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `duijie` itself: it only knows its commands.
@Command(
        name = "duijie",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Duijie 对接: an open matchmaking engine for technology transfer.",
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            IngestCommand.class,
            MatchCommand.class,
            EvaluateCommand.class,
            TrainCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            VerifyAuditCommand.class,
            VerifyIndexCommand.class,
            AccountCommand.class,
            RehearseCommand.class
        },
        footer = {
            "",
            "From the project's folder also: test (every check) and bench (measurements).",
            "Exit codes: 0 done, 1 failed, 2 wrong usage, 3 some rows rejected (ingest)."
        })
public final class DuijieCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Name a command");
    }

    /// The command line with its ways of failing: one line each, never a stack trace.
    public static CommandLine commandLine() {
        return new CommandLine(new DuijieCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(new UsageFaults())
                .setExecutionExceptionHandler(new Failures());
    }
}
