package org.duijie.api.command;

import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/// A failed command, in one line. `-Dduijie.trace=true` shows where it happened, for us.
final class Failures implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception failure, CommandLine at, ParseResult parsed) {
        String message = Optional.ofNullable(failure.getMessage())
                .flatMap(text -> text.lines().findFirst())
                .orElse(failure.getClass().getSimpleName());
        at.getErr().println("duijie: " + message);
        if (Boolean.getBoolean("duijie.trace")) {
            failure.printStackTrace(at.getErr());
        }
        at.getErr().flush();
        return failure instanceof CommandFailure expected ? expected.exitCode() : ExitCodes.FAILED;
    }
}
