package org.duijie.api.command;

/// What the shell is told.
public final class ExitCodes {
    public static final int DONE = 0;
    public static final int FAILED = 1;
    public static final int USAGE = 2;
    /// An ingestion that rejected some rows and took the others.
    public static final int SOME_REJECTED = 3;

    private ExitCodes() {}
}
