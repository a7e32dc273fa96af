package org.duijie.store.jdbc;

import java.nio.file.Path;

/// Another process has the data folder open.
public final class DataFolderInUse extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// @param owner the number of the process that has it, or empty where that is not known
    DataFolderInUse(Path folder, String owner) {
        super(
                ("The data folder %s is in use by another Duijie%s: stop that one, work through its API, or choose another"
                                + " folder with --data.")
                        .formatted(folder, owner.isEmpty() ? "" : " (process " + owner + ")"));
    }
}
