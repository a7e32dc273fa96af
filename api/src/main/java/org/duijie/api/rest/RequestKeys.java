package org.duijie.api.rest;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.duijie.api.web.RequestProblem;
import org.duijie.domain.access.Viewer;
import org.duijie.exchange.catalogue.RequestKey;
import org.jspecify.annotations.Nullable;

/// Reads the header Idempotency-Key.
@Singleton
final class RequestKeys {
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private final ObjectMapper mapper;

    RequestKeys(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /// The key of a request, if it was sent under one.
    ///
    /// @param what what is to happen, with all that addresses and headers say about it
    Optional<RequestKey> of(Viewer.Member member, @Nullable String key, String what, Object body) {
        if (key == null) {
            return Optional.empty();
        }
        if (!KEY.matcher(key).matches()) {
            throw RequestProblem.badRequest("idempotency.malformed");
        }
        try {
            return Optional.of(RequestKey.of(member.user(), key, what + "\n" + mapper.writeValueAsString(body)));
        } catch (IOException e) {
            throw new UncheckedIOException("a request that was read cannot be written", e);
        }
    }
}
