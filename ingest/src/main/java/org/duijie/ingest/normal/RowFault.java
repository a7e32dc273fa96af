package org.duijie.ingest.normal;

/// Stops the reading of a row at the first thing that refuses it.
final class RowFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Finding why;
    private final String value;

    RowFault(Finding why, String value) {
        super(why.message(), null, false, false);
        this.why = why;
        this.value = value;
    }

    Finding why() {
        return why;
    }

    String value() {
        return value;
    }
}
