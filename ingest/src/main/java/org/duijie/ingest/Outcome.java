package org.duijie.ingest;

import java.util.List;
import java.util.Optional;
import org.duijie.domain.CatalogueRecord;

/// What became of one row. `line` is the line in the file where the row begins (a CSV header is line 1).
public sealed interface Outcome {
    int line();

    /// A record, with what a reader should know about how it was read.
    record Accepted(CatalogueRecord record, int line, List<Note> warnings) implements Outcome {
        public Accepted {
            warnings = List.copyOf(warnings);
        }
    }

    /// A row that did not become a record.
    ///
    /// @param field the column as written in the file, or empty when the whole row is at fault
    /// @param code stable, for machines; `message` is for people
    /// @param value the cell, cut to a readable length; empty for secrecy and personal columns
    record Rejected(int line, String field, String code, String message, Optional<String> value) implements Outcome {}
}
