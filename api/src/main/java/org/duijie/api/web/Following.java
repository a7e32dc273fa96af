package org.duijie.api.web;

import io.micronaut.core.propagation.ThreadPropagatedContextElement;
import io.micronaut.http.BasicHttpAttributes;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.duijie.api.log.Logs;
import org.duijie.api.log.Trail;
import org.duijie.api.trace.RequestTrace;
import org.jspecify.annotations.Nullable;

/// What goes with a request from thread to thread: the ids that its log lines carry, and its trace.
record Following(Trail trail, RequestTrace trace, long began)
        implements ThreadPropagatedContextElement<Following.Before> {
    private static final System.Logger REQUESTS = System.getLogger(Logs.REQUESTS);
    private static final String ATTRIBUTE = "duijie.request.following";

    /// What a thread did before it worked for this request.
    record Before(Trail.Before ids, RequestTrace.Work work) {}

    static Following begin(HttpRequest<?> request, String id, RequestTrace trace) {
        Following following = new Following(new Trail(id, trace.trace(), trace.span()), trace, System.nanoTime());
        request.setAttribute(ATTRIBUTE, following);
        return following;
    }

    static Optional<Following> of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, Following.class);
    }

    @Override
    public Before updateThreadContext() {
        return new Before(trail.follow(), trace.enter());
    }

    @Override
    public void restoreThreadContext(@Nullable Before before) {
        if (before != null) {
            before.work().close();
            Trail.leave(before.ids());
        }
    }

    /// The request is answered.
    void end(HttpRequest<?> request, HttpResponse<?> response) {
        String route = BasicHttpAttributes.getUriTemplate(request).orElse("");
        trace.end(route, response.code());
        if (REQUESTS.isLoggable(System.Logger.Level.INFO)) {
            long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
            trail.during(() -> REQUESTS.log(
                    System.Logger.Level.INFO,
                    "%s %s %d in %d ms"
                            .formatted(
                                    RequestIds.method(request),
                                    route.isEmpty() ? "unmatched" : route,
                                    response.code(),
                                    took)));
        }
    }
}
