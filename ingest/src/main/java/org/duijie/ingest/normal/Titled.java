package org.duijie.ingest.normal;

import org.duijie.domain.text.CanonicalText;

/// The title of a row, of a length that a record can have.
final class Titled {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 200;

    private Titled() {}

    static CanonicalText require(RowCells row) {
        CanonicalText title = CanonicalText.of(row.required("title"));
        int length = title.value().length();
        if (length < SHORTEST || length > LONGEST) {
            throw row.fault(
                    "title",
                    "title.length",
                    "“%s” has %d characters, and a title has %d to %d: shorten it, or check the columns"
                            .formatted(row.heading("title"), length, SHORTEST, LONGEST));
        }
        return title;
    }
}
