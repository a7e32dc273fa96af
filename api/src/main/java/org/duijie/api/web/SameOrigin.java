package org.duijie.api.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Optional;

/// Refuses writes that another site makes in a browser's name. The cookie is SameSite=Strict already; this is the
/// second lock, for browsers that do not keep to it.
@ServerFilter("/**")
final class SameOrigin {
    @RequestFilter
    void check(HttpRequest<?> request) {
        boolean writes = switch (request.getMethod()) {
            case GET, HEAD, OPTIONS, TRACE -> false;
            case POST, PUT, DELETE, PATCH, CONNECT, CUSTOM -> true;
        };
        String site =
                Optional.ofNullable(request.getHeaders().get("Sec-Fetch-Site")).orElse("");
        boolean foreign = site.equals("cross-site") || site.equals("same-site");
        if (writes && foreign && !request.getHeaders().contains(HttpHeaders.AUTHORIZATION)) {
            throw RequestProblem.of(HttpStatus.FORBIDDEN, "origin.foreign");
        }
    }
}
