package org.duijie.api.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/// Where log lines go and how they look.
public final class Logs {
    /// The logger of requests, a line each; silent unless the settings ask for it.
    public static final String REQUESTS = "org.duijie.requests";

    private static final System.Logger FAILURES = System.getLogger("org.duijie.failures");

    private Logs() {}

    /// Leads what libraries say through java.util.logging to where everything else goes, and also what the JVM would
    /// say
    /// of a thread that failed: the message of an exception is left out there too.
    public static void gather() {
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, failure) -> FAILURES.log(System.Logger.Level.ERROR, "A thread ended by a failure.", failure));
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }

    /// From now on lines look like this.
    ///
    /// @param requests whether there is a line for each request
    public static void write(LogFormat format, boolean requests) {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext loggers) {
            LogSetup.write(loggers, format);
            LogSetup.level(loggers, REQUESTS, requests ? Level.INFO : Level.OFF);
        }
    }
}
