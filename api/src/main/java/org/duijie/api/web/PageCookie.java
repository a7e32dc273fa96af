package org.duijie.api.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import io.micronaut.security.token.reader.TokenReader;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/// Keeps a browser signed in: an access token in a cookie that scripts cannot read and other sites cannot send.
@Singleton
public final class PageCookie implements TokenReader<HttpRequest<?>> {
    private static final String NAME = "duijie";

    private final Origins origins;

    PageCookie(Origins origins) {
        this.origins = origins;
    }

    static boolean isIn(HttpRequest<?> request) {
        return request.getCookies().contains(NAME);
    }

    @Override
    public Optional<String> findToken(HttpRequest<?> request) {
        return request.getCookies().findCookie(NAME).map(Cookie::getValue);
    }

    public <T> MutableHttpResponse<T> put(MutableHttpResponse<T> response, HttpRequest<?> request, String token) {
        return response.cookie(cookie(token, request).maxAge(Tokens.PAGES));
    }

    public <T> MutableHttpResponse<T> remove(MutableHttpResponse<T> response, HttpRequest<?> request) {
        return response.cookie(cookie("", request).maxAge(Duration.ZERO));
    }

    private Cookie cookie(String value, HttpRequest<?> request) {
        return Cookie.of(NAME, value)
                .path("/")
                .httpOnly(true)
                .secure(origins.secure(request))
                .sameSite(SameSite.Strict);
    }
}
