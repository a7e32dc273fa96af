package org.duijie.ingest.source;

/// Why a file cannot be read as a whole: one line that ends with what to do.
public final class SourceFault extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;

    SourceFault(String code, String message) {
        super(message);
        this.code = code;
    }

    SourceFault(String code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
