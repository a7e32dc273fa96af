package org.duijie.api.web;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// Gives each request an id, or keeps the one that a proxy gave it: whoever reports a fault names it, and whoever runs
/// the house finds it in the log of its own proxy.
@ServerFilter("/**")
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RequestIds {
    static final String HEADER = "X-Request-Id";
    private static final String ATTRIBUTE = "duijie.request.id";

    /// What anyone may send is echoed and logged, so it is short and plain.
    private static final Pattern GIVEN = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    @RequestFilter
    void begin(HttpRequest<?> request) {
        give(request);
    }

    @ResponseFilter
    void end(HttpRequest<?> request, MutableHttpResponse<?> response) {
        tell(request, response);
    }

    static void give(HttpRequest<?> request) {
        String id = Optional.ofNullable(request.getHeaders().get(HEADER))
                .filter(given -> GIVEN.matcher(given).matches())
                .orElseGet(() -> UUID.randomUUID().toString());
        request.setAttribute(ATTRIBUTE, id);
    }

    static void tell(HttpRequest<?> request, MutableHttpResponse<?> response) {
        of(request).ifPresent(id -> response.getHeaders().set(HEADER, id));
    }

    /// The request's id; none of one that was refused before it was read.
    static Optional<String> of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, String.class);
    }
}
