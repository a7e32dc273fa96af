package org.duijie.api.web;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;

/// How often one address may do what costs much or can be guessed at: a bucket of tokens a minute for each address.
///
/// In memory and in this process; the number of addresses kept is bounded, the longest unseen is forgotten first.
@Singleton
public final class RequestLimits {
    private static final int ADDRESSES = 20_000;
    private static final double NANOS_A_MINUTE = 60e9;

    /// What is limited.
    public enum Kind {
        MATCH,
        LOGIN
    }

    private final int matchesPerMinute;
    private final int loginsPerMinute;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > ADDRESSES;
        }
    };

    private record Bucket(double tokens, long at) {}

    public RequestLimits(
            @Value("${duijie.limits.matches-per-minute}") int matchesPerMinute,
            @Value("${duijie.limits.logins-per-minute}") int loginsPerMinute) {
        this.matchesPerMinute = matchesPerMinute;
        this.loginsPerMinute = loginsPerMinute;
    }

    /// Takes a token for the request's address, or throws.
    public void require(Kind kind, HttpRequest<?> request) {
        String address = request.getRemoteAddress().getAddress() == null
                ? request.getRemoteAddress().getHostString()
                : request.getRemoteAddress().getAddress().getHostAddress();
        int wait = take(kind, address, System.nanoTime());
        if (wait > 0) {
            throw RequestProblem.tooMany(wait);
        }
    }

    /// The seconds to wait; 0 when the token was there.
    synchronized int take(Kind kind, String address, long now) {
        int most = switch (kind) {
            case MATCH -> matchesPerMinute;
            case LOGIN -> loginsPerMinute;
        };
        String key = kind + " " + address;
        Bucket before = buckets.getOrDefault(key, new Bucket(most, now));
        double tokens = Math.min(most, before.tokens() + (now - before.at()) / NANOS_A_MINUTE * most);
        if (tokens < 1) {
            buckets.put(key, new Bucket(tokens, now));
            return (int) Math.ceil((1 - tokens) * 60 / most);
        }
        buckets.put(key, new Bucket(tokens - 1, now));
        return 0;
    }
}
