package org.duijie.api.web;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.duijie.api.house.House;
import org.duijie.exchange.replica.RateLimits;
import org.duijie.proof.Hmac;

/// How often one address may do what costs much or can be guessed at (请求限额): so many times within any minute, at all
/// replicas together. Where they count they see no address, but its hash under a key that they share.
@Singleton
public final class RequestLimits {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int ENOUGH_DIGITS = 32;
    private static final long NANOS_A_SECOND = 1_000_000_000;

    /// What is limited.
    public enum Kind {
        MATCH,
        LOGIN
    }

    private final RateLimits limits;
    private final ServerSettings.Limits most;
    private final Origins origins;
    private final Hmac key;

    @Inject
    RequestLimits(
            House house,
            ServerSettings settings,
            Origins origins,
            @Value("${micronaut.security.token.jwt.signatures.secret.generator.secret}") String secret) {
        this(house.replicas().limits(), settings.limits(), origins, secret);
    }

    RequestLimits(RateLimits limits, ServerSettings.Limits most, Origins origins, String secret) {
        this.limits = limits;
        this.most = most;
        this.origins = origins;
        this.key = new Hmac(secret.getBytes(StandardCharsets.UTF_8));
    }

    /// Counts the request for its address, or throws.
    public void require(Kind kind, HttpRequest<?> request) {
        int wait = take(kind, origins.client(request));
        if (wait > 0) {
            throw RequestProblem.tooMany(wait);
        }
    }

    /// The seconds to wait; 0 when there was room.
    int take(Kind kind, String address) {
        int times = switch (kind) {
            case MATCH -> most.matchesPerMinute();
            case LOGIN -> most.loginsPerMinute();
        };
        Duration wait = limits.take(hash(kind + " " + address), times, MINUTE);
        return (int) Math.ceilDiv(wait.toNanos(), NANOS_A_SECOND);
    }

    private String hash(String text) {
        return key.hex("request-limit", text).substring(0, ENOUGH_DIGITS);
    }
}
