package org.duijie.exchange.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duijie.domain.RecordId;
import org.duijie.domain.access.KeyScope;
import org.duijie.domain.access.Viewer;
import org.duijie.exchange.Refusal;

/// API 密钥: makes, lists and revokes the keys of a user's programs, and knows them when they come.
public final class ApiKeys {
    private static final Pattern TOKEN = Pattern.compile("djk_([0-9a-f]{32})_([A-Za-z0-9_-]{43})");
    private static final int LIVE_AT_MOST = 20;
    private static final int LONGEST_NAME = 80;

    /// How exact “last used” is: it costs a write.
    private static final Duration GRAIN = Duration.ofMinutes(1);

    private final IdentityStore store;
    private final IdentityWork work;
    private final Clock clock;

    public ApiKeys(IdentityStore store, IdentityWork work, Clock clock) {
        this.store = store;
        this.work = work;
        this.clock = clock;
    }

    /// A key of the actor's own, which is told once.
    public ApiKey.Made make(Viewer.Member actor, String name, Set<KeyScope> scopes, Instant expires) {
        String said = name.replaceAll("\\p{Cntrl}", " ").strip();
        Instant now = now();
        if (said.isEmpty() || said.length() > LONGEST_NAME) {
            throw invalid("key.name", "A key has a name of 1 to %d characters.".formatted(LONGEST_NAME));
        }
        if (scopes.isEmpty()) {
            throw invalid("key.scopes", "Say what the key may do.");
        }
        if (!now.isBefore(expires) || now.plus(ApiKey.LONGEST).isBefore(expires)) {
            throw invalid("key.expires", "A key ends later than now and within a year.");
        }
        String secret = Secret.make();
        ApiKey key = new ApiKey(
                new RecordId(UUID.randomUUID()),
                actor.user(),
                said,
                scopes,
                Secret.hash(secret),
                now,
                expires.truncatedTo(ChronoUnit.MICROS),
                ApiKey.NEVER,
                ApiKey.NEVER);
        return work.run(actor, changes -> {
            if (changes.keys(actor.user()).stream()
                            .filter(other -> other.isLive(now))
                            .count()
                    >= LIVE_AT_MOST) {
                throw new Refusal(
                        Refusal.Kind.CONFLICT,
                        "key.many",
                        "You have %d keys: revoke those that nobody needs.".formatted(LIVE_AT_MOST));
            }
            changes.put(key);
            return new ApiKey.Made(key, secret);
        });
    }

    private static Refusal invalid(String code, String message) {
        return new Refusal(Refusal.Kind.INVALID, code, message);
    }

    /// The keys of a user that still work, oldest first.
    public List<ApiKey> of(Viewer.Member viewer) {
        Instant now = now();
        return store.keys(viewer.user()).stream().filter(key -> key.isLive(now)).toList();
    }

    public void revoke(Viewer.Member actor, RecordId id) {
        Instant now = now();
        work.run(actor, changes -> {
            ApiKey key = changes.keys(actor.user()).stream()
                    .filter(own -> own.id().equals(id) && own.isLive(now))
                    .findFirst()
                    .orElseThrow(() -> new Refusal(
                            Refusal.Kind.NOT_FOUND,
                            "key.not-found",
                            "You have no such key; it may have ended already."));
            ApiKey revoked = key.revoked(now);
            changes.put(revoked);
            return revoked;
        });
    }

    /// The key of a token, if it is ours and still works. Its use is noted to the minute.
    public Optional<ApiKey> known(String token) {
        Matcher parts = TOKEN.matcher(token);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Instant now = now();
        String hash = Secret.hash(parts.group(2));
        Optional<ApiKey> key = store.key(id(parts.group(1)))
                .filter(found -> MessageDigest.isEqual(
                        found.secretHash().getBytes(StandardCharsets.US_ASCII),
                        hash.getBytes(StandardCharsets.US_ASCII)))
                .filter(found -> found.opens(now));
        key.filter(found -> found.used().equals(ApiKey.NEVER)
                        || found.used().plus(GRAIN).isBefore(now)
                        || found.used().isAfter(now))
                .ifPresent(found -> store.used(found.id(), now));
        return key;
    }

    private static RecordId id(String hex) {
        return new RecordId(new UUID(
                Long.parseUnsignedLong(hex.substring(0, 16), 16), Long.parseUnsignedLong(hex.substring(16), 16)));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
