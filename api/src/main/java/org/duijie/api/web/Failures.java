package org.duijie.api.web;

import io.micronaut.http.BasicHttpAttributes;
import io.micronaut.http.HttpRequest;

/// Writes down what failed on our side, for whoever runs the house: which request, on which route, and where in the
/// code.
///
/// Messages are left out, because those of drivers and parsers quote what was sent or stored. The framework's own
/// lines,
/// which hold them, are off (simplelogger.properties).
final class Failures {
    private static final System.Logger LOG = System.getLogger("org.duijie.failures");
    private static final int FRAMES = 25;
    private static final int CAUSES = 5;

    private Failures() {}

    static void log(HttpRequest<?> request, Throwable failure) {
        LOG.log(
                System.Logger.Level.ERROR,
                () -> "request %s failed: %s %s%s"
                        .formatted(
                                RequestIds.of(request).orElse("-"),
                                request.getMethod(),
                                BasicHttpAttributes.getUriTemplate(request).orElse("unmatched"),
                                trace(failure)));
    }

    static String trace(Throwable failure) {
        StringBuilder trace = new StringBuilder();
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < CAUSES; depth++) {
            trace.append(depth == 0 ? "\n" : "\ncaused by ")
                    .append(cause.getClass().getName());
            StackTraceElement[] frames = cause.getStackTrace();
            for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
                trace.append("\n    at ").append(frames[i]);
            }
            cause = cause.getCause();
        }
        return trace.toString();
    }
}
