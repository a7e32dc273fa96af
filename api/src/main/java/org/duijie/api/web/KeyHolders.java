package org.duijie.api.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.duijie.api.house.House;
import org.duijie.domain.access.Viewer;
import org.duijie.exchange.identity.ApiKey;

/// Programs that come with a key. What a key may do is listed here; what is not listed is refused, whatever its user
/// may do.
final class KeyHolders {
    private static final String BEARER = "Bearer ";
    private static final Pattern CHALLENGES = Pattern.compile("/api/v1/challenges(?:/[0-9a-fA-F-]{36})?");

    private final House house;

    KeyHolders(House house) {
        this.house = house;
    }

    /// Whom the request's key acts for; nothing without a key.
    ///
    /// @throws RequestProblem for a key that is not ours or has ended, and for what this key may not do
    Optional<Viewer> viewer(HttpRequest<?> request) {
        String header = Optional.ofNullable(request.getHeaders().get(HttpHeaders.AUTHORIZATION))
                .orElse("");
        if (!header.startsWith(BEARER + ApiKey.PREFIX)) {
            return Optional.empty();
        }
        ApiKey key =
                house.keys().known(header.substring(BEARER.length()).strip()).orElseThrow(KeyHolders::invalid);
        Viewer user = house.login().viewer(key.account());
        if (!(user instanceof Viewer.Member)) {
            throw invalid();
        }
        if (!mayUse(key.scopes(), request)) {
            throw RequestProblem.of(HttpStatus.FORBIDDEN, "key.scope");
        }
        return Optional.of(key.narrowed(user));
    }

    private static RequestProblem invalid() {
        return RequestProblem.of(HttpStatus.UNAUTHORIZED, "token.invalid");
    }

    private static boolean mayUse(Set<ApiKey.Scope> scopes, HttpRequest<?> request) {
        String path = request.getPath();
        if (!path.startsWith("/api/v1/") || path.startsWith("/api/v1/me")) {
            return false;
        }
        return switch (request.getMethod()) {
            case GET, HEAD -> true;
            case POST, PUT, DELETE ->
                path.equals("/api/v1/matches")
                        || (scopes.contains(ApiKey.Scope.WRITE_CHALLENGES)
                                && CHALLENGES.matcher(path).matches());
            case OPTIONS, TRACE, PATCH, CONNECT, CUSTOM -> false;
        };
    }
}
