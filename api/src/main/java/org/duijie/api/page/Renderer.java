package org.duijie.api.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.duijie.api.web.ErrorPage;
import org.duijie.api.web.Origins;
import org.duijie.api.web.RequestProblem;
import org.duijie.api.web.Visitors;
import org.duijie.api.words.Words;
import org.duijie.domain.access.Viewer;
import org.duijie.exchange.identity.Account;

/// Renders templates for whoever asks, and remembers the language they chose.
@Singleton
public final class Renderer implements ErrorPage {
    private static final Duration A_YEAR = Duration.ofDays(365);

    private final Visitors visitors;
    private final Origins origins;
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    public Renderer(Visitors visitors, Origins origins) {
        this.visitors = visitors;
        this.origins = origins;
    }

    Page page(HttpRequest<?> request) {
        return new Page(
                visitors.pageWords(request),
                visitors.viewer(request),
                request.getPath(),
                queryWithoutLanguage(request),
                visitors.account(request).map(Account::displayName));
    }

    MutableHttpResponse<String> ok(HttpRequest<?> request, Page page, String template, Map<String, Object> values) {
        return status(HttpStatus.OK, request, page, template, values);
    }

    MutableHttpResponse<String> status(
            HttpStatus status, HttpRequest<?> request, Page page, String template, Map<String, Object> values) {
        MutableHttpResponse<String> response = HttpResponse.<String>status(status)
                .body(html(page, template, values))
                .contentType(MediaType.of("text/html; charset=utf-8"))
                .header("Content-Language", page.language());
        Visitors.chosen(request)
                .ifPresent(tongue -> response.cookie(Cookie.of(Visitors.LANGUAGE_COOKIE, tongue.code())
                        .path("/")
                        .maxAge(A_YEAR)
                        .httpOnly(true)
                        .secure(origins.secure(request))
                        .sameSite(SameSite.Lax)));
        return response;
    }

    String html(Page page, String template, Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("page", page);
        StringOutput out = new StringOutput();
        engine.render(template + ".jte", all, out);
        return out.toString();
    }

    /// An error page never fails over the error that it reports: a bad token there is nobody.
    @Override
    public String html(HttpRequest<?> request, int status) {
        Words words = visitors.pageWords(request);
        Page page = new Page(words, Viewer.ANONYMOUS, request.getPath(), "", userName(request));
        String key = words.find("error." + status + ".title").isPresent() ? "error." + status : fallback(status);
        return html(
                page,
                "error",
                Map.of("status", status, "title", words.text(key + ".title"), "text", words.text(key + ".text")));
    }

    private static String fallback(int status) {
        return status >= 500 ? "error.500" : "error.400";
    }

    private Optional<String> userName(HttpRequest<?> request) {
        try {
            return visitors.account(request).map(Account::displayName);
        } catch (RequestProblem unknown) {
            return Optional.empty();
        }
    }

    private static String queryWithoutLanguage(HttpRequest<?> request) {
        String query = Optional.ofNullable(request.getUri().getRawQuery()).orElse("");
        StringBuilder kept = new StringBuilder();
        for (String pair : query.split("&", -1)) {
            if (!pair.isEmpty() && !pair.startsWith(Visitors.LANGUAGE_PARAMETER + "=")) {
                kept.append(kept.isEmpty() ? "" : "&").append(pair);
            }
        }
        return kept.toString();
    }
}
