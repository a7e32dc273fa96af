package org.duijie.matcher.evaluation;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// Which fold a query belongs to: sha256(seed + ":" + query id) mod K, so that anyone can repeat the split.
final class Folds {
    private Folds() {}

    static int of(String query, long seed, int folds) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest((seed + ":" + query).getBytes(StandardCharsets.UTF_8));
            return new BigInteger(1, digest).mod(BigInteger.valueOf(folds)).intValue();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
