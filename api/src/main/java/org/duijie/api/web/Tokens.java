package org.duijie.api.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.token.Claims;
import io.micronaut.security.token.generator.TokenGenerator;
import io.micronaut.security.token.jwt.validator.GenericJwtClaimsValidator;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.duijie.domain.RecordId;
import org.jspecify.annotations.Nullable;

/// Tokens say whose they are and what they are for, nothing else: an access token opens the API, a refresh token only
/// buys the next pair.
@Singleton
public final class Tokens implements GenericJwtClaimsValidator<HttpRequest<?>> {
    public static final int ACCESS_SECONDS = 3_600;
    private static final int REFRESH_SECONDS = 30 * 24 * 3_600;
    private static final String USE = "use";
    private static final String ACCESS = "access";
    private static final String REFRESH = "refresh";

    private final TokenGenerator generator;
    private final byte[] secret;

    public Tokens(
            TokenGenerator generator,
            @Value("${micronaut.security.token.jwt.signatures.secret.generator.secret}") String secret) {
        this.generator = generator;
        this.secret = Base64.getDecoder().decode(secret);
    }

    public String access(RecordId account) {
        return issue(account, ACCESS, ACCESS_SECONDS);
    }

    public String refresh(RecordId account) {
        return issue(account, REFRESH, REFRESH_SECONDS);
    }

    private String issue(RecordId account, String use, int seconds) {
        long now = Instant.now().getEpochSecond();
        Map<String, Object> claims = new HashMap<>();
        claims.put("sub", account.toString());
        claims.put("iat", now);
        claims.put("exp", now + seconds);
        claims.put(USE, use);
        return generator.generateToken(claims).orElseThrow(() -> new IllegalStateException("tokens cannot be signed"));
    }

    /// Whose refresh token this is, if it is one of ours that still holds.
    public Optional<RecordId> owner(String refreshToken) {
        try {
            SignedJWT token = SignedJWT.parse(refreshToken);
            JWTClaimsSet claims = token.getJWTClaimsSet();
            boolean holds = token.verify(new MACVerifier(secret))
                    && REFRESH.equals(claims.getStringClaim(USE))
                    && claims.getExpirationTime() != null
                    && claims.getExpirationTime().toInstant().isAfter(Instant.now());
            return holds ? Optional.of(RecordId.parse(claims.getSubject())) : Optional.empty();
        } catch (ParseException | JOSEException | IllegalArgumentException forged) {
            return Optional.empty();
        }
    }

    /// Only access tokens open anything.
    @Override
    public boolean validate(Claims claims, @Nullable HttpRequest<?> request) {
        return ACCESS.equals(claims.get(USE));
    }
}
