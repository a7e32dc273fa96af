package org.duijie.store.jdbc;

/// A backup that cannot be made or used. Nothing was changed.
public final class BackupUnusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BackupUnusable(String message) {
        super(message);
    }

    BackupUnusable(String message, Throwable cause) {
        super(message, cause);
    }
}
