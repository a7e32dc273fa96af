package org.duijie.store.jdbc;

import java.sql.SQLException;
import java.util.Set;
import org.h2.api.ErrorCode;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;

/// What a failure of H2 says of its file.
final class H2Failures {
    /// While a store closes itself, others also look for pages that were never written.
    private static final Set<Integer> CLOSING =
            Set.of(DataUtils.ERROR_CLOSED, DataUtils.ERROR_WRITING_FAILED, DataUtils.ERROR_READING_FAILED);

    private H2Failures() {}

    static boolean isFailedWrite(SQLException failure) {
        return says(failure, Set.of(DataUtils.ERROR_WRITING_FAILED));
    }

    /// Whether the database, or the connection to it, has been closed.
    static boolean isClosed(SQLException failure) {
        return switch (failure.getErrorCode()) {
            case ErrorCode.DATABASE_IS_CLOSED,
                    ErrorCode.DATABASE_CALLED_AT_SHUTDOWN,
                    ErrorCode.OBJECT_CLOSED,
                    ErrorCode.CONNECTION_BROKEN_1 -> true;
            default -> says(failure, CLOSING);
        };
    }

    private static boolean says(Throwable failure, Set<Integer> errors) {
        Throwable cause = failure;
        while (cause != null && !(cause instanceof MVStoreException)) {
            cause = cause.getCause();
        }
        return cause instanceof MVStoreException file && errors.contains(file.getErrorCode());
    }
}
