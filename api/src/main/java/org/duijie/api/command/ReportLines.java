package org.duijie.api.command;

import java.io.PrintWriter;
import org.duijie.ingest.Note;
import org.duijie.ingest.Outcome;
import org.duijie.ingest.Report;

/// A report for people.
final class ReportLines {
    private static final int SHOWN = 50;

    private ReportLines() {}

    static void print(Report report, PrintWriter out) {
        out.println("%s: %d rows, %d new, %d updated, %d unchanged, %d rejected, %d warnings"
                .formatted(
                        report.source(),
                        report.rows(),
                        report.accepted(),
                        report.updated(),
                        report.unchanged(),
                        report.rejected().size(),
                        report.warnings().size()));
        for (Outcome.Rejected row : report.rejected().stream().limit(SHOWN).toList()) {
            out.println("  line %d rejected, %s: %s".formatted(row.line(), named(row.field()), row.message()));
        }
        for (Note note : report.warnings().stream().limit(SHOWN).toList()) {
            out.println("  line %d warning, %s: %s".formatted(note.line(), named(note.field()), note.message()));
        }
        int hidden = Math.max(0, report.rejected().size() - SHOWN)
                + Math.max(0, report.warnings().size() - SHOWN);
        if (hidden > 0) {
            out.println("  … and %d more; --report FILE has them all".formatted(hidden));
        }
    }

    private static String named(String field) {
        return field.isEmpty() ? "whole row" : field;
    }
}
