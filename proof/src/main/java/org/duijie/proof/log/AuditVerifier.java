package org.duijie.proof.log;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// Checks an export offline, trusting nobody but the holder of one key, in one pass and constant memory.
///
/// The key may be any of the log's: an older one vouches for the newer by rotations, and a newer one signed everything
/// that stands before it. A checkpoint that somebody kept shows in addition that nothing up to it was rewritten by
/// whoever holds the keys.
public final class AuditVerifier {
    private final @Nullable VerifierKey key;
    private final @Nullable Checkpoint since;

    private AuditVerifier(@Nullable VerifierKey key, @Nullable Checkpoint since) {
        this.key = key;
        this.since = since;
    }

    /// Checks whether the export is the log of this key.
    public static AuditVerifier trusting(VerifierKey key) {
        return new AuditVerifier(key, null);
    }

    /// Checks whether the parts of an export belong together, whoever made it.
    public static AuditVerifier withoutKey() {
        return new AuditVerifier(null, null);
    }

    /// Checks in addition that this checkpoint, kept from an earlier day, stands in the export as it is.
    public AuditVerifier since(Checkpoint kept) {
        return new AuditVerifier(key, kept);
    }

    /// Reads the export to its end or to the first fault.
    ///
    /// @throws IOException if the stream cannot be read; whatever is in it is a verdict
    public Verdict verify(InputStream export) throws IOException {
        return new ExportCheck(export, key, since).verdict();
    }
}
