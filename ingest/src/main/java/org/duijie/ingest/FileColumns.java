package org.duijie.ingest;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.duijie.domain.RecordKind;
import org.duijie.ingest.heading.Columns;
import org.duijie.ingest.heading.Headings;
import org.duijie.ingest.source.Raw;

/// What the headings of one file mean, and what is to be said about them once. JSON may bring new keys in any row.
final class FileColumns {
    private final Headings headings;
    private final RecordKind kind;
    private final Set<String> written;
    private final Set<String> told = new LinkedHashSet<>();
    private final List<Note> notices = new ArrayList<>();
    private Columns columns;

    FileColumns(Headings headings, RecordKind kind, List<String> written) {
        this.headings = headings;
        this.kind = kind;
        this.written = new LinkedHashSet<>(written);
        this.columns = headings.columns(kind, written);
    }

    boolean has(String field) {
        return columns.has(field);
    }

    /// The columns for `row`, with notices about headings that it brings for the first time.
    Columns of(Raw.Row row) {
        if (written.addAll(row.cells().keySet())) {
            columns = headings.columns(kind, List.copyOf(written));
        }
        if (told.addAll(row.cells().keySet())) {
            tell(row);
        }
        return columns;
    }

    private void tell(Raw.Row row) {
        for (String heading : row.cells().keySet()) {
            if (columns.personal().contains(heading)) {
                notice(
                        row.line(),
                        heading,
                        "personal.dropped",
                        "the column “%s” holds personal data that a catalogue has no use for: it was not read"
                                .formatted(heading));
            } else if (columns.unknown().contains(heading)) {
                notice(
                        row.line(),
                        heading,
                        "heading.unknown",
                        "the column “%s” is not known and was left out: rename it, or map it with a mapping file"
                                .formatted(heading));
            } else if (columns.doubled().contains(heading)) {
                notice(
                        row.line(),
                        heading,
                        "heading.doubled",
                        "another column means the same as “%s” and is preferred where it is filled".formatted(heading));
            }
        }
    }

    private void notice(int line, String heading, String code, String message) {
        boolean isNew = notices.stream()
                .noneMatch(n -> n.field().equals(heading) && n.code().equals(code));
        if (isNew) {
            notices.add(new Note(line, heading, code, message));
        }
    }

    List<Note> notices() {
        return notices;
    }
}
