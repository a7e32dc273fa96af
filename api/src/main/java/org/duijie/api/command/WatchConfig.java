package org.duijie.api.command;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.duijie.api.log.LogFormat;
import org.duijie.api.trace.Collector;

/// Reads the settings that say what a server tells of itself.
///
/// @param value the text of a setting, empty where none is given
record WatchConfig(UnaryOperator<String> value) {
    LogFormat format() {
        return switch (value.apply("log.format")) {
            case "text" -> LogFormat.TEXT;
            case "json" -> LogFormat.JSON;
            case String other ->
                throw CommandFailure.usage("The setting log.format is text or json, not “%s”.".formatted(other));
        };
    }

    boolean requests() {
        return value.apply("log.requests").equals("true");
    }

    /// Where traces go, or none where nobody asks for them.
    Optional<Collector> traces() {
        double sample = sample();
        return Optional.of(value.apply("traces.otlp"))
                .filter(address -> !address.isEmpty())
                .map(address -> new Collector(ListenConfig.site("traces.otlp", address), sample));
    }

    private double sample() {
        String text = value.apply("traces.sample");
        try {
            double part = Double.parseDouble(text);
            if (part >= 0 && part <= 1) {
                return part;
            }
        } catch (NumberFormatException malformed) {
            throw wrongPart(text);
        }
        throw wrongPart(text);
    }

    private static CommandFailure wrongPart(String text) {
        return CommandFailure.usage(
                "The setting traces.sample is a part from 0 to 1, such as 0.1, not “%s”.".formatted(text));
    }
}
