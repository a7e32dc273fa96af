package org.duijie.store.jdbc;

/// A schema that this release cannot work with. Whoever opened the database says which database it is.
final class SchemaUnfit extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String what;
    private final String remedy;

    SchemaUnfit(String what, String remedy) {
        super(what);
        this.what = what;
        this.remedy = remedy;
    }

    SchemaUnfit(String what, String remedy, Throwable cause) {
        super(what, cause);
        this.what = what;
        this.remedy = remedy;
    }

    String what() {
        return what;
    }

    String remedy() {
        return remedy;
    }
}
