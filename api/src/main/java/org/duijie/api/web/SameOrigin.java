package org.duijie.api.web;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.List;
import java.util.Optional;

/// Refuses writes that another site makes in a browser's name. The cookie is SameSite=Strict already; this is the
/// second lock, for browsers that do not keep to it.
///
/// Sites that the settings name may call the API as strangers or with a token of their own, never with the cookie.
@ServerFilter("/**")
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
final class SameOrigin {
    private final List<String> friends;
    private final Problems problems;

    SameOrigin(ServerSettings settings, Problems problems) {
        this.problems = problems;
        friends = settings.neighbours().corsOrigins();
    }

    @RequestFilter
    void check(HttpRequest<?> request) {
        boolean writes = switch (request.getMethod()) {
            case GET, HEAD, OPTIONS, TRACE -> false;
            case POST, PUT, DELETE, PATCH, CONNECT, CUSTOM -> true;
        };
        String site =
                Optional.ofNullable(request.getHeaders().get("Sec-Fetch-Site")).orElse("");
        boolean foreign = site.equals("cross-site") || site.equals("same-site");
        if (writes && foreign && !request.getHeaders().contains(HttpHeaders.AUTHORIZATION) && !friendly(request)) {
            throw foreign();
        }
    }

    /// The framework refuses other sites' scripts without a word.
    @ResponseFilter
    MutableHttpResponse<?> say(HttpRequest<?> request, MutableHttpResponse<?> response) {
        boolean wordless = response.code() == HttpStatus.FORBIDDEN.getCode()
                && response.getBody().isEmpty();
        return wordless ? problems.answer(request, foreign()) : response;
    }

    private static RequestProblem foreign() {
        return RequestProblem.of(HttpStatus.FORBIDDEN, "origin.foreign");
    }

    private boolean friendly(HttpRequest<?> request) {
        return friends.contains(request.getOrigin().orElse(""))
                && request.getPath().startsWith("/api/")
                && !PageCookie.isIn(request);
    }
}
