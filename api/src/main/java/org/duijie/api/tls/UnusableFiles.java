package org.duijie.api.tls;

/// Files of a key and its certificates that nobody can be served with. The message is one sentence for the operator and
/// says nothing of the key.
public final class UnusableFiles extends Exception {
    private static final long serialVersionUID = 1L;

    UnusableFiles(String why) {
        super(why);
    }

    UnusableFiles(String why, Throwable cause) {
        super(why, cause);
    }

    /// The sentence.
    public String why() {
        return String.valueOf(getMessage());
    }
}
