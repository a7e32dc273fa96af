package org.duijie.proof.log;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/// Writes a log as one file that anyone can check offline: the first public key, then entries and notes in their order,
/// and a signed end. It needs the same little memory for any length.
///
/// Everything is checked on its way out, so an export is valid or not finished: a store that was tampered with shows
/// itself here, as [Broken]. Entries behind the last checkpoint are not signed yet and wait for the next export.
public final class AuditExport {
    private final OutputStream out;
    private final LogCheck check;

    private AuditExport(OutputStream out, VerifierKey first) {
        this.out = out;
        check = new LogCheck(first);
    }

    /// Begins an export. `first` is the key the log was made with; `out` stays open and is the caller's to buffer.
    public static AuditExport to(OutputStream out, VerifierKey first) throws IOException {
        AuditExport export = new AuditExport(out, first);
        export.write(ExportLines.header(first));
        return export;
    }

    /// The next entry of the log.
    ///
    /// @throws Broken if it is not
    public void entry(Entry entry) throws IOException {
        check.entry(entry);
        write(ExportLines.of(entry));
    }

    /// The next checkpoint or rotation of the log.
    ///
    /// @throws Broken if it is not
    public void note(Note note) throws IOException {
        check.note(note);
        write(ExportLines.of(note));
    }

    /// Ends the export with the key that signs the log now.
    ///
    /// @throws Broken if entries stand behind the last checkpoint, or another key signs now
    public void end(SigningKey key, Instant now) throws IOException {
        Instant time = now.isBefore(check.time()) ? check.time() : now;
        note(Closing.sign(key, time, check.lastNote()));
        out.flush();
    }

    private void write(String line) throws IOException {
        out.write(line.getBytes(StandardCharsets.US_ASCII));
    }
}
