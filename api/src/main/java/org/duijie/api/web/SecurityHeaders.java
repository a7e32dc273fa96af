package org.duijie.api.web;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/// Headers on every answer: nothing from elsewhere, nothing inline, no framing, and by TLS no way back from it (HSTS).
@ServerFilter("/**")
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class SecurityHeaders {
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    /// Swagger UI sets styles by attribute and draws its icons from data URLs; it gets that on its own page only.
    private static final String DOCS_POLICY = POLICY.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
            .replace("img-src 'self'", "img-src 'self' data:");

    /// A year. Other names of the domain are their owners' affair.
    private static final String TLS_ONLY = "max-age=31536000";

    private final Origins origins;

    SecurityHeaders(Origins origins) {
        this.origins = origins;
    }

    @ResponseFilter
    void add(HttpRequest<?> request, MutableHttpResponse<?> response) {
        set(request, response);
    }

    void set(HttpRequest<?> request, MutableHttpResponse<?> response) {
        boolean docs = request.getPath().equals("/docs");
        response.getHeaders()
                .set("Content-Security-Policy", docs ? DOCS_POLICY : POLICY)
                .set("X-Content-Type-Options", "nosniff")
                .set("Referrer-Policy", "same-origin")
                .set("X-Frame-Options", "DENY")
                .set("Cross-Origin-Opener-Policy", "same-origin")
                .set("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        if (origins.arrivedByTls(request)) {
            response.getHeaders().set("Strict-Transport-Security", TLS_ONLY);
        }
        if (!request.getPath().startsWith("/assets/")) {
            response.getHeaders().set("Cache-Control", "no-store");
        }
    }
}
