package org.duijie.api.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Optional;
import org.duijie.exchange.identity.SignOnAttempt;

/// Binds a way to the identity provider to the browser that began it. People come back from another site, so this
/// cookie is SameSite=Lax; it opens nothing. By TLS its name begins so that browsers take it from this host alone: who
/// could set it from a neighbouring name would have others link their identity to an account of his.
@Singleton
public final class StateCookie {
    private static final String NAME = "duijie-sign-on";
    private static final String OF_THIS_HOST = "__Host-";
    private static final String STATE = "state";

    private final Origins origins;

    StateCookie(Origins origins) {
        this.origins = origins;
    }

    public <T> MutableHttpResponse<T> put(MutableHttpResponse<T> response, HttpRequest<?> request, String state) {
        return response.cookie(cookie(state, request).maxAge(SignOnAttempt.LASTING));
    }

    public <T> MutableHttpResponse<T> remove(MutableHttpResponse<T> response, HttpRequest<?> request) {
        return response.cookie(cookie("", request).maxAge(Duration.ZERO));
    }

    /// The state that the address names, if it is this browser's.
    public Optional<String> state(HttpRequest<?> request) {
        byte[] said = Optional.ofNullable(request.getParameters().get(STATE))
                .orElse("")
                .getBytes(StandardCharsets.UTF_8);
        return request.getCookies()
                .findCookie(name(request))
                .map(Cookie::getValue)
                .filter(own -> !own.isEmpty() && MessageDigest.isEqual(own.getBytes(StandardCharsets.UTF_8), said));
    }

    private String name(HttpRequest<?> request) {
        return origins.secure(request) ? OF_THIS_HOST + NAME : NAME;
    }

    private Cookie cookie(String value, HttpRequest<?> request) {
        return Cookie.of(name(request), value)
                .path(origins.secure(request) ? "/" : "/login/sign-on")
                .httpOnly(true)
                .secure(origins.secure(request))
                .sameSite(SameSite.Lax);
    }
}
