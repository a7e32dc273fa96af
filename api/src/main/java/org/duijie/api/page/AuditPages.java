package org.duijie.api.page;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duijie.api.house.House;
import org.duijie.api.rest.LogCursors;
import org.duijie.api.rest.Requests;
import org.duijie.api.web.RequestProblem;
import org.duijie.api.web.Visitors;
import org.duijie.domain.RecordId;
import org.duijie.domain.access.Viewer;
import org.duijie.exchange.audit.Entries;

/// Who did and read what: all of it for operators, and what concerns a record for the organisation that owns it.
@Controller(produces = MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AuditPages {
    private static final String PAGE = "/audit";
    private static final int ROWS = 50;

    private final House house;
    private final Renderer renderer;
    private final Visitors visitors;

    AuditPages(House house, Renderer renderer, Visitors visitors) {
        this.house = house;
        this.renderer = renderer;
        this.visitors = visitors;
    }

    /// Where the entries about a record are.
    static String about(RecordId record) {
        return PAGE + "?record=" + record;
    }

    @Get(PAGE)
    HttpResponse<?> entries(
            HttpRequest<?> request, @QueryValue Optional<String> record, @QueryValue Optional<String> cursor) {
        Page page = renderer.page(request);
        if (!page.signedIn()) {
            return HttpResponse.seeOther(
                    URI.create("/login?next=" + encoded(request.getUri().toString())));
        }
        Viewer.Member person = visitors.person();
        String asked = record.map(String::strip).orElse("");
        try {
            Optional<RecordId> subject =
                    Optional.of(asked).filter(id -> !id.isEmpty()).map(Requests::id);
            long before = LogCursors.before(subject, cursor.orElse(""));
            Entries entries = subject.map(id -> house.oversight().about(person, id, before, ROWS))
                    .orElseGet(() -> house.oversight().entries(person, before, ROWS));
            return show(request, page, HttpStatus.OK, new AuditViews(house, page).of(subject, entries));
        } catch (RequestProblem malformed) { // a search field takes anything
            String fault = page.t("problem." + malformed.code(), malformed.arguments());
            AuditView empty = new AuditView(asked, fault, Optional.empty(), List.of(), Optional.empty());
            return show(request, page, malformed.status(), empty);
        }
    }

    private HttpResponse<?> show(HttpRequest<?> request, Page page, HttpStatus status, AuditView view) {
        return renderer.status(status, request, page, "audit", Map.of("view", view));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
