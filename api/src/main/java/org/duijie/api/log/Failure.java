package org.duijie.api.log;

import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import org.jspecify.annotations.Nullable;

/// An exception by its classes and its places in the code, without what it says.
final class Failure {
    private static final int FRAMES = 25;
    private static final int CAUSES = 5;

    private Failure() {}

    static String stack(IThrowableProxy failure) {
        StringBuilder stack = new StringBuilder();
        @Nullable IThrowableProxy cause = failure;
        for (int depth = 0; cause != null && depth < CAUSES; depth++) {
            stack.append(depth == 0 ? "" : "\ncaused by ").append(cause.getClassName());
            StackTraceElementProxy[] frames = cause.getStackTraceElementProxyArray();
            int told = frames == null ? 0 : Math.min(FRAMES, frames.length);
            for (int i = 0; i < told; i++) {
                stack.append("\n    ").append(frames[i].getSTEAsString());
            }
            cause = cause.getCause();
        }
        return stack.toString();
    }
}
