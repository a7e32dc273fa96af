package org.duijie.proof;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;

/// 32 bytes of SHA-256. It compares by value and nobody can write into it; its text is standard Base64, 44 characters.
public final class Hash {
    public static final int LENGTH = 32;

    /// Of no bytes at all: the root of an empty tree, and what the first note of a log follows.
    public static final Hash OF_NOTHING = new Hash(Sha256.of());

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /// A hash that was stored or sent.
    public static Hash of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a hash has %d bytes, not %d".formatted(LENGTH, bytes.length));
        }
        return new Hash(bytes.clone());
    }

    /// The hash of these parts as one message.
    public static Hash over(byte[]... parts) {
        return new Hash(Sha256.of(parts));
    }

    /// The hash of two, under a prefix: what a node of a tree is.
    static Hash over(byte[] prefix, Hash left, Hash right) {
        return new Hash(Sha256.of(prefix, left.bytes, right.bytes));
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && MessageDigest.isEqual(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
