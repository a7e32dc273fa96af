package org.duijie.api.signon;

/// Why nobody came back from the identity provider. The words come from `problem.<code>`.
public final class SignOnFailure extends Exception {
    private static final long serialVersionUID = 1L;

    /// What went wrong.
    public enum Kind {
        /// The provider does not answer, or not as one.
        AWAY,
        /// The provider let nobody in, or somebody pressed “cancel”.
        DECLINED,
        /// What came back is not what the provider signs for this server and this attempt.
        UNTRUSTED
    }

    private final Kind kind;

    SignOnFailure(Kind kind, Throwable cause) {
        super(kind.name(), cause);
        this.kind = kind;
    }

    SignOnFailure(Kind kind, String why) {
        super(why);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return switch (kind) {
            case AWAY -> "sign-on.away";
            case DECLINED -> "sign-on.declined";
            case UNTRUSTED -> "sign-on.untrusted";
        };
    }
}
