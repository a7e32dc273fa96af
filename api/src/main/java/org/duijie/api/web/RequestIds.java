package org.duijie.api.web;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.core.propagation.MutablePropagatedContext;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.duijie.api.house.House;
import org.duijie.api.trace.Traceparent;
import org.duijie.api.trace.Tracing;

/// Gives each request an id, or keeps the one that a proxy gave it: whoever reports a fault names it, and whoever runs
/// the house finds it in the log of its own proxy. The trace that a caller names is gone on with; without one, or with
/// one that is not valid, another begins.
@ServerFilter("/**")
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RequestIds {
    static final String HEADER = "X-Request-Id";

    /// What anyone may send is echoed and logged, so it is short and plain.
    private static final Pattern GIVEN = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    private final Tracing tracing;

    RequestIds(House house) {
        this.tracing = house.tracing();
    }

    @RequestFilter
    void begin(HttpRequest<?> request, MutablePropagatedContext context) {
        context.add(give(request, tracing));
    }

    @ResponseFilter
    void end(HttpRequest<?> request, MutableHttpResponse<?> response) {
        tell(request, response);
        Following.of(request).ifPresent(following -> following.end(request, response));
    }

    /// Ids for a request that no filter saw.
    static void give(HttpRequest<?> request) {
        if (Following.of(request).isEmpty()) {
            give(request, Tracing.off());
        }
    }

    private static Following give(HttpRequest<?> request, Tracing tracing) {
        String id = Optional.ofNullable(request.getHeaders().get(HEADER))
                .filter(given -> GIVEN.matcher(given).matches())
                .orElseGet(() -> UUID.randomUUID().toString());
        return Following.begin(request, id, tracing.begin(caller(request), method(request)));
    }

    private static Optional<Traceparent> caller(HttpRequest<?> request) {
        List<String> told = request.getHeaders().getAll(Traceparent.HEADER);
        return told.size() == 1 ? Traceparent.read(told.getFirst()) : Optional.empty();
    }

    /// A method that HTTP does not know is not repeated.
    static String method(HttpRequest<?> request) {
        HttpMethod method = request.getMethod();
        return method == HttpMethod.CUSTOM ? "_OTHER" : method.name();
    }

    static void tell(HttpRequest<?> request, MutableHttpResponse<?> response) {
        of(request).ifPresent(id -> response.getHeaders().set(HEADER, id));
    }

    /// The request's id; none of one that was refused before it was read.
    static Optional<String> of(HttpRequest<?> request) {
        return Following.of(request).map(following -> following.trail().request());
    }
}
