package org.duijie.api.rest;

import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import org.duijie.api.house.House;
import org.duijie.api.web.RequestProblem;
import org.duijie.exchange.catalogue.IndexFollower;
import org.jspecify.annotations.Nullable;

/// Reading what one has written: the answer to a write names a number, and a search that is sent `after` it waits until
/// it finds what was written, whichever of the replicas it asks.
@Singleton
final class OwnWrites {
    private static final String SEQUENCE = "Duijie-Sequence";

    private final IndexFollower follower;

    OwnWrites(House house) {
        this.follower = house.follower();
    }

    <T> MutableHttpResponse<T> named(MutableHttpResponse<T> written) {
        return written.header(SEQUENCE, Long.toString(follower.lastSequence()));
    }

    /// Answers when no search of this process shows any more what was written over or hidden.
    <T> MutableHttpResponse<T> shown(MutableHttpResponse<T> written) {
        return written.header(SEQUENCE, Long.toString(follower.catchUp()));
    }

    void await(@Nullable Long after) {
        if (after != null && after < 0) {
            throw RequestProblem.badRequest("sequence.unknown");
        }
        if (after != null) {
            follower.catchUp(after);
        }
    }
}
