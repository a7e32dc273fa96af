package org.duijie.api.command;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Wrong usage, in one line that says what to do.
final class UsageFaults implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException fault, String[] arguments) {
        CommandLine at = fault.getCommandLine();
        String command = at.getCommandSpec().qualifiedName();
        at.getErr().println("duijie: " + message(fault) + " “" + command + " --help” tells more.");
        at.getErr().flush();
        return ExitCodes.USAGE;
    }

    private static String message(ParameterException fault) {
        if (fault instanceof UnmatchedArgumentException unmatched) {
            String word = unmatched.getUnmatched().getFirst();
            CommandLine at = fault.getCommandLine();
            boolean top = at.getParent() == null;
            String what = word.startsWith("-") ? "Unknown option" : top ? "Unknown command" : "Unexpected argument";
            List<String> known = word.startsWith("-")
                    ? options(at)
                    : List.copyOf(at.getSubcommands().keySet());
            return what + " “" + word + "”."
                    + Nearest.to(word, known)
                            .map(name -> " Maybe “" + name + "”?")
                            .orElse("");
        }
        String text = String.valueOf(fault.getMessage())
                .lines()
                .findFirst()
                .orElse("")
                .strip();
        return text.endsWith(".") ? text : text + ".";
    }

    private static List<String> options(CommandLine at) {
        return at.getCommandSpec().options().stream()
                .flatMap(option -> List.of(option.names()).stream())
                .toList();
    }
}
