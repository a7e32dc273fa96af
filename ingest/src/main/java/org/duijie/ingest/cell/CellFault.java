package org.duijie.ingest.cell;

/// A cell that says something impossible. The message carries the value, what was expected and what to do.
public final class CellFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    public CellFault(String code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    public String code() {
        return code;
    }

    /// The message, which a fault always has.
    public String explanation() {
        return String.valueOf(getMessage());
    }
}
