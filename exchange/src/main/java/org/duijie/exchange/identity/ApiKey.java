package org.duijie.exchange.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.duijie.domain.RecordId;
import org.duijie.domain.access.Role;
import org.duijie.domain.access.Viewer;

/// API 密钥: lets a program act as its user, in part, for a time.
///
/// @param used [#NEVER] until it is
/// @param revoked [#NEVER] until it is
public record ApiKey(
        RecordId id,
        RecordId account,
        String name,
        Set<Scope> scopes,
        String secretHash,
        Instant made,
        Instant expires,
        Instant used,
        Instant revoked) {
    public static final String PREFIX = "djk_";
    /// A year, and what is left of its last day.
    public static final Duration LONGEST = Duration.ofDays(367);
    public static final Instant NEVER = Instant.MAX;

    /// What a key may do. Each includes reading.
    public enum Scope {
        /// Reads what its user reads, searches and matches; changes nothing.
        READ,
        /// Writes challenges of its user's organisation.
        WRITE_CHALLENGES
    }

    public ApiKey {
        scopes = Set.copyOf(scopes);
    }

    public boolean isLive(Instant now) {
        return revoked.equals(NEVER) && now.isBefore(expires);
    }

    ApiKey revoked(Instant now) {
        return new ApiKey(id, account, name, scopes, secretHash, made, expires, used, now);
    }

    /// Its user with no more roles than the scopes need.
    public Viewer narrowed(Viewer user) {
        return switch (user) {
            case Viewer.Member member -> {
                Set<Role> roles = EnumSet.noneOf(Role.class);
                if (scopes.contains(Scope.WRITE_CHALLENGES) && member.has(Role.ENTERPRISE)) {
                    roles.add(Role.ENTERPRISE);
                }
                yield new Viewer.Member(
                        member.user(),
                        member.organisation(),
                        roles,
                        member.memberships(),
                        member.today(),
                        member.verified());
            }
            case Viewer.Anonymous anonymous -> anonymous;
            case Viewer.Steward steward -> Viewer.ANONYMOUS;
        };
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
