package org.duijie.matcher.evaluation;

/// A folder that is no set of judgements; the message says what was expected.
public final class UnreadableFolder extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnreadableFolder(String message) {
        super(message);
    }
}
