package org.duijie.api.web;

import io.micronaut.http.BasicHttpAttributes;
import io.micronaut.http.HttpRequest;

/// Writes down what failed on our side, for whoever runs the house: which request, on which route, and where in the
/// code. The log itself leaves out what the exception says. The framework's own lines, which repeat it, are off
/// (`LogSetup`).
final class Failures {
    private static final System.Logger LOG = System.getLogger("org.duijie.failures");

    private Failures() {}

    static void log(HttpRequest<?> request, Throwable failure) {
        RequestIds.give(request);
        Following.of(request)
                .ifPresent(following -> following
                        .trail()
                        .during(() -> LOG.log(
                                System.Logger.Level.ERROR,
                                "%s %s failed"
                                        .formatted(
                                                RequestIds.method(request),
                                                BasicHttpAttributes.getUriTemplate(request)
                                                        .orElse("unmatched")),
                                failure)));
    }
}
