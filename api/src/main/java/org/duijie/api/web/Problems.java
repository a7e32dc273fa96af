package org.duijie.api.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.duijie.api.generated.model.FieldProblem;
import org.duijie.api.generated.model.Problem;
import org.duijie.api.words.Tongue;
import org.duijie.api.words.Words;

/// Turns refusals into answers: RFC 9457 for programs, a page for browsers.
@Singleton
public final class Problems {
    private static final String TYPE = "urn:duijie:problem:";
    static final String JSON = "application/problem+json";

    private final Visitors visitors;
    private final ErrorPage pages;

    public Problems(Visitors visitors, ErrorPage pages) {
        this.visitors = visitors;
        this.pages = pages;
    }

    public MutableHttpResponse<?> answer(HttpRequest<?> request, RequestProblem problem) {
        if (wantsPage(request)) {
            String html = pages.html(request, problem.status().getCode());
            return retryAfter(
                    io.micronaut.http.HttpResponse.<String>status(problem.status())
                            .body(html)
                            .contentType(MediaType.TEXT_HTML_TYPE)
                            .characterEncoding("utf-8"),
                    problem);
        }
        MutableHttpResponse<?> response = io.micronaut.http.HttpResponse.<Problem>status(problem.status())
                .body(body(tongue(request), problem))
                .contentType(MediaType.of(JSON));
        if (problem.status() == HttpStatus.UNAUTHORIZED) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return retryAfter(response, problem);
    }

    private static MutableHttpResponse<?> retryAfter(MutableHttpResponse<?> response, RequestProblem problem) {
        if (problem.retryAfter() > 0) {
            response.header(HttpHeaders.RETRY_AFTER, Integer.toString(problem.retryAfter()));
        }
        return response;
    }

    private static Tongue tongue(HttpRequest<?> request) {
        return Tongue.accepted(Optional.ofNullable(request.getHeaders().get(HttpHeaders.ACCEPT_LANGUAGE))
                .orElse(""));
    }

    Problem body(Tongue tongue, RequestProblem problem) {
        Words words = visitors.words(tongue);
        Problem body = new Problem(
                TYPE + problem.code(),
                words.text("problem." + problem.code(), problem.arguments()),
                problem.status().getCode(),
                problem.code());
        List<FieldProblem> errors = problem.faults().stream()
                .map(fault -> new FieldProblem(fault.field(), fault.code(), fault.message(words)))
                .toList();
        return errors.isEmpty() ? body : body.errors(errors);
    }

    /// The API always answers in JSON; elsewhere a browser says that it takes HTML.
    static boolean wantsPage(HttpRequest<?> request) {
        String path = request.getPath();
        boolean api = path.startsWith("/api/") || path.equals("/health") || path.equals("/metrics");
        String accepts = Optional.ofNullable(request.getHeaders().get(HttpHeaders.ACCEPT))
                .orElse("");
        return !api && accepts.contains("text/html");
    }
}
