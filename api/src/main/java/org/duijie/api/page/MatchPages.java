package org.duijie.api.page;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duijie.api.house.House;
import org.duijie.api.reading.Reading;
import org.duijie.api.rest.Requests;
import org.duijie.api.web.RequestLimits;
import org.duijie.api.web.RequestProblem;
import org.duijie.domain.Challenge;
import org.duijie.domain.RecordId;
import org.duijie.domain.RecordState;
import org.duijie.domain.text.CanonicalText;
import org.duijie.exchange.catalogue.Stored;

/// A challenge with its ranked offers, and the same for a text that is forgotten with its answer.
@Controller(produces = MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class MatchPages {
    private final House house;
    private final Renderer renderer;
    private final RequestLimits limits;

    MatchPages(House house, Renderer renderer, RequestLimits limits) {
        this.house = house;
        this.renderer = renderer;
        this.limits = limits;
    }

    @Get("/challenges/{id}")
    HttpResponse<String> challenge(HttpRequest<?> request, @PathVariable String id) {
        Page page = renderer.page(request);
        RecordId challengeId = Requests.id(id);
        Stored stored = house.catalogue().require(page.viewer(), challengeId);
        if (!(stored.record() instanceof Challenge challenge)) {
            throw RequestProblem.notFound("record.not-found");
        }
        Reading reading = Reading.of(challenge, page.viewer());
        RecordPage view = new RecordPages(house.catalogue(), page.viewer(), page.words()).of(stored);
        OffersView offers = new Offers(page)
                .of(
                        (kinds, limit) -> house.challenges().matches(page.viewer(), challengeId, kinds, limit),
                        reading.texts(),
                        field -> Sections.label(challenge, field, page.words()));
        boolean posted = request.getParameters().contains("posted");
        List<NearSection> near = new NearSections(house.directions(), page).of(challenge);
        long draft = challenge.envelope().state() == RecordState.DRAFT ? stored.version() : 0;
        return renderer.ok(
                request,
                page,
                "challenge",
                Map.of(
                        "view",
                        view,
                        "offers",
                        offers,
                        "near",
                        near,
                        "posted",
                        posted,
                        "draft",
                        draft,
                        "id",
                        challengeId.toString()));
    }

    @Get("/match")
    HttpResponse<String> empty(HttpRequest<?> request) {
        Page page = renderer.page(request);
        return renderer.ok(request, page, "match", Map.of("text", "", "fault", "", "offers", Optional.empty()));
    }

    @Post("/match")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> match(HttpRequest<?> request, @Body Map<String, String> form) {
        Page page = renderer.page(request);
        String text = form.getOrDefault("text", "");
        try {
            limits.require(RequestLimits.Kind.MATCH, request);
            Requests.requireText(text);
        } catch (RequestProblem problem) {
            return faulty(request, page, text, problem);
        }
        OffersView offers = new Offers(page)
                .of(
                        (kinds, limit) -> house.challenges().matches(page.viewer(), text, kinds, limit),
                        Map.of("text", CanonicalText.of(text).original()),
                        field -> page.t("section." + field));
        return renderer.ok(request, page, "match", Map.of("text", text, "fault", "", "offers", Optional.of(offers)));
    }

    private HttpResponse<String> faulty(HttpRequest<?> request, Page page, String text, RequestProblem problem) {
        String fault = page.t("problem." + problem.code(), problem.arguments());
        HttpStatus status = problem.status();
        return renderer.status(
                status, request, page, "match", Map.of("text", text, "fault", fault, "offers", Optional.empty()));
    }
}
