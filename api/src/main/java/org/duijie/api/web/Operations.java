package org.duijie.api.web;

import io.micronaut.http.BasicHttpAttributes;
import io.micronaut.http.HttpRequest;
import io.micronaut.web.router.MethodBasedRouteInfo;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.RouteMatch;
import java.util.Optional;

/// Which operation of the contract a request is.
final class Operations {
    private static final String CONTRACT = "/api/v1/";

    private Operations() {}

    /// Its id, by which the method that answers it is named; empty for a page, and where nothing answers.
    static Optional<String> of(HttpRequest<?> request) {
        return BasicHttpAttributes.getUriTemplate(request)
                .filter(template -> template.startsWith(CONTRACT))
                .flatMap(template -> RouteAttributes.getRouteMatch(request))
                .flatMap(Operations::method);
    }

    private static Optional<String> method(RouteMatch<?> match) {
        return match.getRouteInfo() instanceof MethodBasedRouteInfo<?, ?> route
                ? Optional.of(route.getTargetMethod().getMethodName())
                : Optional.empty();
    }
}
