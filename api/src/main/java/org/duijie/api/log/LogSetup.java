package org.duijie.api.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.status.NopStatusListener;
import org.slf4j.Logger;

/// What Logback asks before the first line. Code, not a file of XML: there is nothing to read and nothing to parse at a
/// start, and no file on the class path turns on what must be off.
public final class LogSetup extends ContextAwareBase implements Configurator {
    private static final String ERRORS = "errors";

    @Override
    public ExecutionStatus configure(LoggerContext loggers) {
        loggers.getStatusManager().add(new NopStatusListener());
        write(loggers, LogFormat.TEXT);
        level(loggers, Logger.ROOT_LOGGER_NAME, Level.WARN);
        level(loggers, "org.duijie", Level.INFO);
        level(loggers, Logs.REQUESTS, Level.OFF);
        // It looks for a graphics card that nothing here uses, and warns that there is none.
        level(loggers, "ai.djl", Level.ERROR);
        // Its lines on failed requests hold the messages of drivers and parsers, which quote texts; ours are
        // org.duijie.failures.
        level(loggers, "io.micronaut.http.server", Level.OFF);
        // It repeats itself; we say once that the collector is away.
        level(loggers, "io.opentelemetry", Level.OFF);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    static void level(LoggerContext loggers, String name, Level level) {
        loggers.getLogger(name).setLevel(level);
    }

    static void write(LoggerContext loggers, LogFormat format) {
        Encoder<ILoggingEvent> lines = switch (format) {
            case TEXT -> new TextLines();
            case JSON -> new JsonLines();
        };
        lines.setContext(loggers);
        lines.start();
        ConsoleAppender<ILoggingEvent> errors = new ConsoleAppender<>();
        errors.setContext(loggers);
        errors.setName(ERRORS);
        errors.setTarget("System.err");
        errors.setEncoder(lines);
        errors.start();
        ch.qos.logback.classic.Logger root = loggers.getLogger(Logger.ROOT_LOGGER_NAME);
        root.detachAndStopAllAppenders();
        root.addAppender(errors);
    }
}
