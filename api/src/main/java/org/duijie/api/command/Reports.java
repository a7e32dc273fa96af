package org.duijie.api.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.duijie.ingest.Note;
import org.duijie.ingest.Outcome;
import org.duijie.ingest.Report;

/// The reports of several files as one.
final class Reports {
    private final List<Report> parts = new ArrayList<>();
    private boolean unreadable;

    void add(Report report) {
        parts.add(report);
    }

    /// A file could not be read as a whole.
    void addUnreadable() {
        unreadable = true;
    }

    Report whole() {
        List<Outcome.Rejected> rejected =
                parts.stream().flatMap(part -> part.rejected().stream()).toList();
        List<Note> warnings =
                parts.stream().flatMap(part -> part.warnings().stream()).toList();
        return new Report(
                String.join(", ", parts.stream().map(Report::source).distinct().toList()),
                parts.stream().mapToInt(Report::accepted).sum(),
                parts.stream().mapToInt(Report::updated).sum(),
                parts.stream().mapToInt(Report::unchanged).sum(),
                rejected,
                warnings,
                parts.stream().map(Report::took).reduce(Duration.ZERO, Duration::plus));
    }

    int exitCode() {
        if (unreadable) {
            return ExitCodes.FAILED;
        }
        boolean rejected = parts.stream().anyMatch(part -> !part.rejected().isEmpty());
        return rejected ? ExitCodes.SOME_REJECTED : ExitCodes.DONE;
    }
}
