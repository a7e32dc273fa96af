package org.duijie.proof.log;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/// A public key of a log, with the log's name: all that is needed to check what it signed.
///
/// Its text is one line in the form that tools for signed notes share (c2sp.org/signed-note):
/// `NAME+ID+BASE64`, where the Base64 holds a 1 for Ed25519 and the 32 bytes of the key.
public final class VerifierKey {
    private static final int RAW = 32;
    private static final byte ED25519 = 1;

    /// What an X.509 encoding of an Ed25519 key begins with; the 32 bytes follow.
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private final LogName log;
    private final KeyId id;
    private final byte[] encoded;
    private final PublicKey key;

    private VerifierKey(LogName log, byte[] encoded) {
        this.log = log;
        this.encoded = encoded;
        id = KeyId.of(log, encoded);
        key = decoded(encoded);
    }

    static VerifierKey of(LogName log, PublicKey key) {
        byte[] x509 = key.getEncoded();
        byte[] encoded = new byte[1 + RAW];
        encoded[0] = ED25519;
        System.arraycopy(x509, X509.length, encoded, 1, RAW);
        return new VerifierKey(log, encoded);
    }

    /// Reads the text of a key, without a line end.
    ///
    /// @throws Malformed if it is not one, or its id belongs to another key
    public static VerifierKey parse(String text) {
        String[] parts = text.split("\\+", 3);
        if (parts.length != 3) {
            throw Malformed.instead("a public key (NAME+ID+BASE64)", text);
        }
        byte[] encoded = Canonical.base64("a public key", 1 + RAW, parts[2]);
        if (encoded[0] != ED25519) {
            throw new Malformed("a public key is of type 1 (Ed25519), not " + encoded[0]);
        }
        VerifierKey key = new VerifierKey(new LogName(parts[0]), encoded);
        if (!key.id.value().equals(parts[1])) {
            throw Malformed.instead("key id %s for this name and key".formatted(key.id), parts[1]);
        }
        return key;
    }

    public LogName log() {
        return log;
    }

    public KeyId id() {
        return id;
    }

    /// Whether this key made the signature over this text.
    public boolean signed(String text, NoteSignature signature) {
        return signature.key().equals(id) && signed(text.getBytes(StandardCharsets.UTF_8), signature.bytes());
    }

    private boolean signed(byte[] message, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(message);
            return verifier.verify(signature);
        } catch (SignatureException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform of ours has Ed25519", e);
        }
    }

    private static PublicKey decoded(byte[] encoded) {
        byte[] x509 = Arrays.copyOf(X509, X509.length + RAW);
        System.arraycopy(encoded, 1, x509, X509.length, RAW);
        try {
            PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(x509));
            // The factory takes any 32 bytes; only the verifier finds that some are not on the curve.
            Signature.getInstance("Ed25519").initVerify(key);
            return key;
        } catch (InvalidKeyException e) {
            throw new Malformed("a public key's 32 bytes are not a point of Ed25519");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform of ours has Ed25519", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey another
                && log.equals(another.log)
                && Arrays.equals(encoded, another.encoded);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /// The line that is published.
    @Override
    public String toString() {
        return "%s+%s+%s".formatted(log, id, Canonical.base64(encoded));
    }
}
