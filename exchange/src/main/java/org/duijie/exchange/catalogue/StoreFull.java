package org.duijie.exchange.catalogue;

/// There is no room for what was to be written, or the disk refuses it. What was acknowledged is safe, reading goes on,
/// and writing goes on by itself when there is room.
public final class StoreFull extends StoreUnavailable {
    private static final long serialVersionUID = 1L;

    public StoreFull(Throwable cause) {
        super("The disk of the database is full, or cannot be written: free space on it.", cause);
    }
}
