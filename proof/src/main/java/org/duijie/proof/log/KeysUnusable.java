package org.duijie.proof.log;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// A key folder that cannot be used as it is. The message says what to do; it holds names of files and nothing of what
/// is in them.
public final class KeysUnusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    KeysUnusable(String message) {
        this(message, null);
    }

    KeysUnusable(String message, @Nullable IOException cause) {
        super(message, cause);
    }
}
