package org.duijie.api.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import java.util.Optional;
import org.duijie.api.house.House;
import org.duijie.domain.access.AccessTable;
import org.duijie.domain.access.ActingPolicy;
import org.duijie.domain.access.Viewer;
import org.duijie.exchange.identity.ApiKey;

/// Programs that come with a key. Which scope an operation needs says [AccessTable]; what is no operation, or needs a
/// person, is refused, whatever the key's user may do.
final class KeyHolders {
    private static final String BEARER = "Bearer ";

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
        if (!(house.login().viewer(key.account()) instanceof Viewer.Member user)) {
            throw invalid();
        }
        if (!mayUse(key, request)) {
            throw RequestProblem.of(HttpStatus.FORBIDDEN, "key.scope");
        }
        return Optional.of(ActingPolicy.narrowed(user, key.scopes()));
    }

    private static RequestProblem invalid() {
        return RequestProblem.of(HttpStatus.UNAUTHORIZED, "token.invalid");
    }

    private static boolean mayUse(ApiKey key, HttpRequest<?> request) {
        return Operations.of(request)
                .flatMap(AccessTable::keyNeeds)
                .filter(needed -> ActingPolicy.mayUse(key.scopes(), needed))
                .isPresent();
    }
}
