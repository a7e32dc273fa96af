package org.duijie.matcher;

/// A cursor that this search did not give out.
public final class InvalidCursor extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InvalidCursor() {
        super("the cursor is not one that this search gave out: begin again without it");
    }
}
