package org.duijie.store.jdbc;

/// A PostgreSQL database cannot be reached or used, or what is in it is not this release's. Nothing it holds was
/// changed.
public final class DatabaseUnusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DatabaseUnusable(PostgresAddress address, String what, String remedy) {
        super("The database %s %s: %s.".formatted(address.shown(), what, remedy));
    }

    DatabaseUnusable(PostgresAddress address, String what, String remedy, Throwable cause) {
        super("The database %s %s: %s.".formatted(address.shown(), what, remedy), cause);
    }
}
