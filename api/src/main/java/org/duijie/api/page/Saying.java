package org.duijie.api.page;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import java.util.Map;
import org.duijie.exchange.Refusal;

/// Pages that say in words what was refused, where the usual ones know the status alone.
record Saying(Renderer renderer) {
    MutableHttpResponse<String> refused(HttpRequest<?> request, Page page, String title, Refusal refused) {
        HttpStatus status = switch (refused.kind()) {
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case CONFLICT -> HttpStatus.CONFLICT;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case INVALID, UNPROCESSABLE -> HttpStatus.BAD_REQUEST;
        };
        return said(request, page, status, Map.of("title", title, "text", page.t("problem." + refused.code())));
    }

    /// @param words `title` and `text`
    MutableHttpResponse<String> said(HttpRequest<?> request, Page page, HttpStatus status, Map<String, String> words) {
        Map<String, Object> values = new java.util.HashMap<>(words);
        values.put("status", status.getCode());
        return renderer.status(status, request, page, "error", values);
    }
}
