package org.duijie.exchange.catalogue;

/// The store does not answer at this moment, or is too busy. What it has acknowledged is safe. A command that met this
/// was either undone, or its acknowledgement was lost on the way: read, then try again.
public sealed class StoreUnavailable extends RuntimeException permits StoreFull {
    private static final long serialVersionUID = 1L;

    public StoreUnavailable(Throwable cause) {
        super("The database does not answer, or is too busy: try again in a few seconds.", cause);
    }

    StoreUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
