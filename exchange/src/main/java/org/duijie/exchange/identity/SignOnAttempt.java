package org.duijie.exchange.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.duijie.domain.RecordId;

/// A way to the identity provider that has begun in one browser and not come back yet.
///
/// @param stateHash the digest of the state, which the browser alone holds
/// @param session of the owner who makes a link; unknown for a login
/// @param nonce what the provider's token must repeat
/// @param verifier what proves to the provider that who redeems the code began the way (PKCE)
/// @param next the page to show in the end
public record SignOnAttempt(
        String stateHash, RecordId session, String nonce, String verifier, String next, Instant expires) {
    /// Time enough for a password and a second factor.
    public static final Duration LASTING = Duration.ofMinutes(10);

    public SignOnAttempt {
        expires = expires.truncatedTo(ChronoUnit.MICROS);
    }

    boolean isLive(Instant now) {
        return now.isBefore(expires) && !WrongClock.made(expires.minus(LASTING), now);
    }

    /// Whether it is a signed-in owner who makes a link.
    public boolean links() {
        return session.isKnown();
    }

    @Override
    public String toString() {
        return "SignOnAttempt[" + (links() ? "link" : "login") + "]";
    }
}
