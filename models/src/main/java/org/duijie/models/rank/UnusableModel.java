package org.duijie.models.rank;

/// A model file that this program must not use; the message says what differs.
public final class UnusableModel extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnusableModel(String message) {
        super(message);
    }
}
