package org.duijie.exchange;

/// A command or a read that was refused. The message is safe to show: it names what to do, never what is hidden.
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public enum Kind {
        /// Absent, or invisible to this viewer: the two are never told apart.
        NOT_FOUND,
        FORBIDDEN,
        INVALID,
        /// Well said, and yet against something that was said before.
        UNPROCESSABLE,
        CONFLICT
    }

    private final Kind kind;
    private final String code;

    public Refusal(Kind kind, String code, String message) {
        super(message);
        this.kind = kind;
        this.code = code;
    }

    public Kind kind() {
        return kind;
    }

    /// The stable code of the reason, such as `record.not-found`.
    public String code() {
        return code;
    }
}
