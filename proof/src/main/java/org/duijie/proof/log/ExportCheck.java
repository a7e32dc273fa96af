package org.duijie.proof.log;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One reading of one export.
final class ExportCheck {
    private final ExportReader lines;
    private final @Nullable VerifierKey trusted;
    private final @Nullable KeptCheckpoint kept;
    private long firstUncovered = 2;

    ExportCheck(InputStream export, @Nullable VerifierKey trusted, @Nullable Checkpoint since) {
        lines = new ExportReader(export);
        this.trusted = trusted;
        kept = since == null ? null : new KeptCheckpoint(since);
    }

    Verdict verdict() throws IOException {
        try {
            Optional<String> header = lines.next();
            return header.isEmpty() ? cutOff(0) : body(new LogCheck(ExportLines.header(header.get())));
        } catch (Malformed e) {
            return invalid(Fault.MALFORMED, 0, e);
        }
    }

    private Verdict body(LogCheck log) throws IOException {
        if (trusted != null && !trusted.log().equals(log.keys().log())) {
            return new Verdict.Invalid(
                    Fault.KEY,
                    0,
                    1,
                    "this is the log %s, and the key is of %s"
                            .formatted(log.keys().log(), trusted.log()));
        }
        try {
            see(log);
            for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
                ExportLines.read(line.get(), log.keys().log(), log);
                see(log);
            }
        } catch (Broken e) {
            return new Verdict.Invalid(
                    e.fault(), e.sequence(), lineOf(e.sequence(), log), String.valueOf(e.getMessage()));
        } catch (Malformed e) {
            return invalid(Fault.MALFORMED, log.size(), e);
        }
        return ending(log);
    }

    private void see(LogCheck log) {
        if (log.size() == log.covered()) {
            firstUncovered = lines.number() + 1;
        }
        if (kept != null) {
            kept.see(log, lines.number());
        }
    }

    private Verdict ending(LogCheck log) {
        Optional<Checkpoint> latest = log.latest();
        if (!log.ended() || latest.isEmpty()) {
            return cutOff(log.size());
        }
        if (lines.cutOff()) {
            return new Verdict.Invalid(Fault.MALFORMED, log.size(), lines.number(), "something stands behind the end");
        }
        if (trusted != null && !log.keys().holds(trusted)) {
            return new Verdict.Invalid(
                    Fault.KEY,
                    0,
                    1,
                    "none of this log's %d keys, of which the last is %s, is the given key %s"
                            .formatted(
                                    log.keys().ids().size(), log.keys().last().id(), trusted.id()));
        }
        Optional<Verdict> rewritten = kept == null ? Optional.empty() : kept.fault(log, lines.number() - 1);
        return rewritten.orElseGet(() -> valid(log, latest.get()));
    }

    private Verdict valid(LogCheck log, Checkpoint latest) {
        return new Verdict.Valid(
                trusted != null,
                latest.log(),
                log.size(),
                log.begun().orElse(latest.time()),
                latest.time(),
                log.checkpoints(),
                log.keys().ids(),
                latest);
    }

    private Verdict cutOff(long sequence) {
        return new Verdict.Invalid(
                Fault.TRUNCATED, sequence, lines.number(), "the export is cut off: its signed end is missing");
    }

    private Verdict invalid(Fault fault, long sequence, Malformed why) {
        return new Verdict.Invalid(fault, sequence, lines.number(), String.valueOf(why.getMessage()));
    }

    /// Entries between two notes stand line by line.
    private long lineOf(long sequence, LogCheck log) {
        boolean stood = sequence >= log.covered() && sequence < log.size();
        return stood ? firstUncovered + (sequence - log.covered()) : lines.number();
    }
}
