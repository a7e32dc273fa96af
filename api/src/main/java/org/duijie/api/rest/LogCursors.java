package org.duijie.api.rest;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import org.duijie.api.web.RequestProblem;
import org.duijie.domain.RecordId;
import org.jspecify.annotations.Nullable;

/// Where a page of the audit log begins: before which number, and in the entries about which record.
public final class LogCursors {
    private static final int LENGTH = 2 * Long.BYTES;

    private LogCursors() {}

    /// The cursor of a page.
    ///
    /// @param before the number that the page begins before; none after the last page
    public static Optional<String> of(Optional<RecordId> record, long before) {
        byte[] cursor = ByteBuffer.allocate(LENGTH)
                .putLong(before)
                .putLong(digest(record, before))
                .array();
        return before < 0
                ? Optional.empty()
                : Optional.of(Base64.getUrlEncoder().withoutPadding().encodeToString(cursor));
    }

    /// Reads what [#of] wrote for the same record; the newest entry for no cursor.
    public static long before(Optional<RecordId> record, @Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return Long.MAX_VALUE;
        }
        try {
            long before = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor)).getLong();
            return of(record, before)
                    .filter(cursor::equals)
                    .map(made -> before)
                    .orElseThrow(() -> RequestProblem.badRequest("cursor.invalid"));
        } catch (IllegalArgumentException | BufferUnderflowException noCursor) {
            throw RequestProblem.badRequest("cursor.invalid");
        }
    }

    private static long digest(Optional<RecordId> record, long before) {
        try {
            String said = record.map(RecordId::toString).orElse("") + " " + before;
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8)))
                    .getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
