package org.duijie.matcher;

/// The index could not be written. It can be read as it was shown last, and [CatalogueIndex#mend] opens it again.
public final class IndexUnwritable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public IndexUnwritable(Throwable cause) {
        super("the index could not be written", cause);
    }
}
