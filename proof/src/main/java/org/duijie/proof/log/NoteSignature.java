package org.duijie.proof.log;

import java.util.Arrays;

/// The signature below a note as it is written: the key's id and 64 bytes of Ed25519, together in Base64.
public record NoteSignature(String value) {
    private static final int SIGNATURE = 64;

    public NoteSignature {
        Canonical.base64("a signature with its key id", KeyId.LENGTH + SIGNATURE, value);
    }

    static NoteSignature of(KeyId key, byte[] signature) {
        byte[] both = Arrays.copyOf(key.bytes(), KeyId.LENGTH + SIGNATURE);
        System.arraycopy(signature, 0, both, KeyId.LENGTH, SIGNATURE);
        return new NoteSignature(Canonical.base64(both));
    }

    public KeyId key() {
        return KeyId.of(Arrays.copyOf(decoded(), KeyId.LENGTH));
    }

    byte[] bytes() {
        return Arrays.copyOfRange(decoded(), KeyId.LENGTH, KeyId.LENGTH + SIGNATURE);
    }

    private byte[] decoded() {
        return Canonical.base64("a signature", value);
    }
}
