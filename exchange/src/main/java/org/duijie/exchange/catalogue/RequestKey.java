package org.duijie.exchange.catalogue;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.duijie.domain.RecordId;
import org.duijie.proof.Sha256;

/// What makes a write happen once, however often it is sent (幂等键): who sent it, under which key, and what it said. Of
/// key
/// and request there are only digests; that of the request is salted with the key, which nobody else knows.
public record RequestKey(RecordId account, String keyHash, String requestHash) {
    public static RequestKey of(RecordId account, String key, String request) {
        byte[] salt = key.getBytes(StandardCharsets.UTF_8);
        return new RequestKey(
                account,
                Sha256.hex(salt),
                HexFormat.of().formatHex(Sha256.of(salt, new byte[1], request.getBytes(StandardCharsets.UTF_8))));
    }

    /// What was answered under a key.
    ///
    /// @param requestHash of the request that was answered
    public record Answered(String requestHash, RecordId record, long version) {}

    @Override
    public String toString() {
        return "RequestKey[" + keyHash.substring(0, 8) + "…]";
    }
}
