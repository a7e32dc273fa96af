package org.duijie.exchange.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.duijie.domain.RecordId;
import org.duijie.domain.access.KeyScope;

/// API 密钥: lets a program act as its user, in part, for a time.
///
/// @param used [#NEVER] until it is
/// @param revoked [#NEVER] until it is
public record ApiKey(
        RecordId id,
        RecordId account,
        String name,
        Set<KeyScope> scopes,
        String secretHash,
        Instant made,
        Instant expires,
        Instant used,
        Instant revoked) {
    public static final String PREFIX = "djk_";
    /// A year, and what is left of its last day.
    public static final Duration LONGEST = Duration.ofDays(367);
    public static final Instant NEVER = Instant.MAX;

    public ApiKey {
        scopes = Set.copyOf(scopes);
    }

    public boolean isLive(Instant now) {
        return revoked.equals(NEVER) && now.isBefore(expires);
    }

    /// Whether it lets its program in. Of a key that a wrong clock made, its owner still hears, to revoke it.
    boolean opens(Instant now) {
        return isLive(now) && !WrongClock.made(made, now);
    }

    ApiKey revoked(Instant now) {
        return new ApiKey(id, account, name, scopes, secretHash, made, expires, used, now);
    }

    /// A key as its user sees it once.
    public record Made(ApiKey key, String secret) {
        public String token() {
            return PREFIX + key.id().toString().replace("-", "") + "_" + secret;
        }

        @Override
        public String toString() {
            return "Made[" + key.id() + "]";
        }
    }

    @Override
    public String toString() {
        return "ApiKey[" + id + "]";
    }
}
