package org.duijie.ingest;

/// A file that cannot be taken in as a whole. The message is one line for its sender and ends with what to do.
///
/// It is thrown before the first row wherever that is possible. A CSV or JSON file that breaks off in its syntax
/// further
/// down is only found out there: rows handed out before stand.
public final class UnreadableSource extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;

    UnreadableSource(String code, String message) {
        super(message);
        this.code = code;
    }

    UnreadableSource(String code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /// Stable, for machines: `source.charset`, `source.empty`, `source.format`, `source.kind`, `source.missing`,
    /// `source.syntax`, `source.mapping`, `secrecy.unstated`.
    public String code() {
        return code;
    }
}
