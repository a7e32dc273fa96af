package org.duijie.store.jdbc;

import java.nio.file.Path;

/// The data folder cannot be written, or what is in it cannot be opened by this release. Nothing it holds was
/// changed.
public final class DataFolderUnusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DataFolderUnusable(Path folder, String what, String remedy) {
        super("The data folder %s %s: %s.".formatted(folder, what, remedy));
    }

    DataFolderUnusable(Path folder, String what, String remedy, Throwable cause) {
        super("The data folder %s %s: %s.".formatted(folder, what, remedy), cause);
    }
}
