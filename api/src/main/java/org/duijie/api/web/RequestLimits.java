package org.duijie.api.web;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.duijie.api.house.House;
import org.duijie.exchange.replica.RateLimits;

/// How often one address may do what costs much or can be guessed at (请求限额): so many times within any minute, at all
/// replicas together. Where they count they see no address, but its hash under a key that they share.
@Singleton
public final class RequestLimits {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final long NANOS_A_SECOND = 1_000_000_000;
    private static final String HASH = "HmacSHA256";
    private static final int ENOUGH_BYTES = 16;

    /// What is limited.
    public enum Kind {
        MATCH,
        LOGIN
    }

    private final RateLimits limits;
    private final int matchesPerMinute;
    private final int loginsPerMinute;
    private final SecretKeySpec key;

    @Inject
    RequestLimits(
            House house,
            @Value("${duijie.limits.matches-per-minute}") int matchesPerMinute,
            @Value("${duijie.limits.logins-per-minute}") int loginsPerMinute,
            @Value("${micronaut.security.token.jwt.signatures.secret.generator.secret}") String secret) {
        this(house.replicas().limits(), matchesPerMinute, loginsPerMinute, secret);
    }

    RequestLimits(RateLimits limits, int matchesPerMinute, int loginsPerMinute, String secret) {
        this.limits = limits;
        this.matchesPerMinute = matchesPerMinute;
        this.loginsPerMinute = loginsPerMinute;
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HASH);
    }

    /// Counts the request for its address, or throws.
    public void require(Kind kind, HttpRequest<?> request) {
        String address = request.getRemoteAddress().getAddress() == null
                ? request.getRemoteAddress().getHostString()
                : request.getRemoteAddress().getAddress().getHostAddress();
        int wait = take(kind, address);
        if (wait > 0) {
            throw RequestProblem.tooMany(wait);
        }
    }

    /// The seconds to wait; 0 when there was room.
    int take(Kind kind, String address) {
        int most = switch (kind) {
            case MATCH -> matchesPerMinute;
            case LOGIN -> loginsPerMinute;
        };
        Duration wait = limits.take(hash(kind + " " + address), most, MINUTE);
        return (int) Math.ceilDiv(wait.toNanos(), NANOS_A_SECOND);
    }

    private String hash(String text) {
        try {
            Mac mac = Mac.getInstance(HASH);
            mac.init(key);
            byte[] whole = mac.doFinal(("request-limit " + text).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(whole, 0, ENOUGH_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + HASH, e);
        }
    }
}
