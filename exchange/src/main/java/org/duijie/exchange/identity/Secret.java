package org.duijie.exchange.identity;

import java.security.SecureRandom;
import java.util.Base64;
import org.duijie.proof.Sha256;

/// Secrets of 256 random bits that are told once. A plain digest of them will do: nothing is gained by guessing.
public final class Secret {
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secret() {}

    public static String make() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    public static String hash(String secret) {
        return Sha256.hex(secret);
    }
}
