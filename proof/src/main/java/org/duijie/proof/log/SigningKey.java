package org.duijie.proof.log;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;

/// A key that signs for a log. What it prints is its public half.
public final class SigningKey {
    private final PrivateKey secret;
    private final VerifierKey verifier;

    SigningKey(PrivateKey secret, VerifierKey verifier) {
        this.secret = secret;
        this.verifier = verifier;
    }

    /// A new key that is kept nowhere yet; [SigningKeys#make] makes one that stays.
    public static SigningKey generate(LogName log) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return new SigningKey(pair.getPrivate(), VerifierKey.of(log, pair.getPublic()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform of ours has Ed25519", e);
        }
    }

    public VerifierKey verifier() {
        return verifier;
    }

    public KeyId id() {
        return verifier.id();
    }

    public LogName log() {
        return verifier.log();
    }

    NoteSignature sign(String text) {
        try {
            Signature signer = Signature.getInstance("Ed25519");
            signer.initSign(secret);
            signer.update(text.getBytes(StandardCharsets.UTF_8));
            return NoteSignature.of(id(), signer.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("key %s cannot sign".formatted(id()), e);
        }
    }

    /// For the key folder alone.
    byte[] pkcs8() {
        return secret.getEncoded();
    }

    /// Whether the two halves belong together, found by trying: Java does not compute one from the other.
    boolean isWhole() {
        String probe = "do the halves of key %s belong together?\n".formatted(id());
        return verifier.signed(probe, sign(probe));
    }

    @Override
    public String toString() {
        return "signing key of " + verifier;
    }
}
