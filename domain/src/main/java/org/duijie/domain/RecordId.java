package org.duijie.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/// The name of a record inside Duijie.
public record RecordId(UUID value) implements Comparable<RecordId> {
    /// The nil UUID of RFC 9562: a reference whose target is not known.
    public static final RecordId UNKNOWN = new RecordId(new UUID(0, 0));

    /// The id of what a source calls `key`: the same row imported twice is the same record. A version-8 UUID.
    public static RecordId of(String sourceSystem, String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((sourceSystem + "\u0000" + key).getBytes(StandardCharsets.UTF_8));
            ByteBuffer bits = ByteBuffer.wrap(digest);
            long high = (bits.getLong() & 0xFFFFFFFFFFFF0FFFL) | 0x8000L;
            long low = (bits.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
            return new RecordId(new UUID(high, low));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    public static RecordId parse(String text) {
        return new RecordId(UUID.fromString(text));
    }

    public boolean isKnown() {
        return !equals(UNKNOWN);
    }

    @Override
    public int compareTo(RecordId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
