package org.duijie.api.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.token.Claims;
import io.micronaut.security.token.generator.TokenGenerator;
import io.micronaut.security.token.jwt.validator.GenericJwtClaimsValidator;
import jakarta.inject.Singleton;
import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.duijie.api.house.House;
import org.duijie.domain.RecordId;
import org.duijie.exchange.identity.Session;
import org.duijie.exchange.identity.WrongClock;
import org.jspecify.annotations.Nullable;

/// Access tokens: whose they are and of which session, nothing else. What the account may do is looked up at each
/// request, and so is whether the session still lasts, so a token that was taken back opens nothing.
@Singleton
public final class Tokens implements GenericJwtClaimsValidator<HttpRequest<?>> {
    public static final Duration ACCESS = Duration.ofHours(1);

    /// A browser has no refresh token: it stays signed in for a working day.
    public static final Duration PAGES = Duration.ofHours(12);

    private static final String USE = "use";
    private static final String OPENS = "access";
    private static final String SESSION = "sid";

    private final TokenGenerator generator;
    private final House house;

    public Tokens(TokenGenerator generator, House house) {
        this.generator = generator;
        this.house = house;
    }

    /// A token of this session that opens the API, or pages, for so long.
    public String access(Session session, Duration lasting) {
        long now = house.clock().instant().getEpochSecond();
        Map<String, Object> claims = new HashMap<>();
        claims.put("sub", session.account().toString());
        claims.put(SESSION, session.id().toString());
        claims.put(Claims.ISSUED_AT, now);
        claims.put(Claims.EXPIRATION_TIME, now + lasting.toSeconds());
        claims.put(USE, OPENS);
        return generator.generateToken(claims).orElseThrow(() -> new IllegalStateException("tokens cannot be signed"));
    }

    /// Whose request it is and under which session, as its token says.
    public record Bearer(RecordId account, RecordId session) {}

    /// What the request's token says, if it has one that we signed and that has not run out.
    static Optional<Bearer> bearer(HttpRequest<?> request) {
        return request.getUserPrincipal().flatMap(Tokens::bearer);
    }

    private static Optional<Bearer> bearer(Principal principal) {
        if (principal instanceof Authentication known && known.getAttributes().get(SESSION) instanceof String session) {
            try {
                return Optional.of(new Bearer(RecordId.parse(known.getName()), RecordId.parse(session)));
            } catch (IllegalArgumentException notOurs) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /// Only access tokens open anything, and only in their time by the house's clock.
    @Override
    public boolean validate(Claims claims, @Nullable HttpRequest<?> request) {
        Instant now = house.clock().instant();
        return OPENS.equals(claims.get(USE))
                && time(claims, Claims.EXPIRATION_TIME).filter(now::isBefore).isPresent()
                && time(claims, Claims.ISSUED_AT)
                        .filter(made -> !WrongClock.made(made, now))
                        .isPresent();
    }

    private static Optional<Instant> time(Claims claims, String name) {
        return claims.get(name) instanceof Date date ? Optional.of(date.toInstant()) : Optional.empty();
    }
}
