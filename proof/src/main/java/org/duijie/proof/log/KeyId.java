package org.duijie.proof.log;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.duijie.proof.Sha256;

/// Which key signed: the first four bytes of a hash over the log's name and the public key, in hexadecimal. It finds a
/// key, it proves nothing.
public record KeyId(String value) {
    static final int LENGTH = 4;

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}");

    public KeyId {
        if (!FORM.matcher(value).matches()) {
            throw Malformed.instead("a key id (8 of 0-9 a-f)", value);
        }
    }

    /// `encoded` is the public key with its type before it.
    static KeyId of(LogName log, byte[] encoded) {
        byte[] name = (log.value() + "\n").getBytes(StandardCharsets.US_ASCII);
        return of(Arrays.copyOf(Sha256.of(name, encoded), LENGTH));
    }

    static KeyId of(byte[] fourBytes) {
        return new KeyId(HexFormat.of().formatHex(fourBytes));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
