package org.duijie.api.web;

import io.micronaut.http.HttpRequest;

/// What a browser is shown instead of a page.
public interface ErrorPage {
    String html(HttpRequest<?> request, int status);
}
