package org.duijie.api.page;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duijie.api.house.House;
import org.duijie.api.reading.Reading;
import org.duijie.api.rest.Feedbacks;
import org.duijie.api.rest.Requests;
import org.duijie.api.web.RequestProblem;
import org.duijie.api.web.Visitors;
import org.duijie.domain.RecordId;
import org.duijie.domain.RecordKind;
import org.duijie.domain.Researcher;
import org.duijie.domain.access.Viewer;
import org.duijie.exchange.catalogue.Stored;

/// 为我推荐: a researcher's own list, what they say about it, and the switch that turns it off.
@Controller(value = "/recommendations", produces = MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class RecommendationPages {
    private static final int PROFILES = 30;

    private final House house;
    private final Renderer renderer;
    private final Visitors visitors;

    RecommendationPages(House house, Renderer renderer, Visitors visitors) {
        this.house = house;
        this.renderer = renderer;
        this.visitors = visitors;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request) {
        Page page = renderer.page(request);
        if (!(page.viewer() instanceof Viewer.Member member)) {
            return HttpResponse.seeOther(URI.create("/login?next=/recommendations"));
        }
        return show(request, HttpStatus.OK, page, member, "");
    }

    private HttpResponse<String> show(
            HttpRequest<?> request, HttpStatus status, Page page, Viewer.Member member, String fault) {
        Optional<RecordId> profile = house.claims().profilesOf(member).stream().findFirst();
        if (profile.isEmpty()) {
            return renderer.status(status, request, page, "unclaimed", Map.of("profiles", unclaimed(page, member)));
        }
        Stored stored = house.catalogue().require(member, profile.get());
        RecommendationsPage view = new RecommendationViews(house, page).of((Researcher) stored.record(), fault);
        return renderer.status(status, request, page, "recommendations", Map.of("view", view));
    }

    /// The profiles of the reader's unit that nobody has claimed: one of them may be theirs.
    private List<Card> unclaimed(Page page, Viewer.Member member) {
        Cards cards = new Cards(page.words());
        return house.catalogue().ownedBy(member, RecordKind.RESEARCHER, member.organisation(), PROFILES).stream()
                .map(Stored::record)
                .filter(record -> house.claims().isFree(member, record.id()))
                .map(record -> cards.of(Reading.of(record, member)))
                .toList();
    }

    @Post("/next")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> next(@Body Map<String, String> form) {
        Viewer.Member member = visitors.member();
        house.recommendations().next(member, own(member), number(form), RecommendationViews.SHOWN);
        return back("");
    }

    private static long number(Map<String, String> form) {
        String after = form.getOrDefault("after", "");
        return after.matches("\\d{1,15}") ? Long.parseLong(after) : -1;
    }

    @Post("/dismiss")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> dismiss(HttpRequest<?> request, @Body Map<String, String> form) {
        Viewer.Member member = visitors.member();
        RecordId challenge = Requests.id(form.getOrDefault("challenge", ""));
        try {
            Feedbacks.Read read = Feedbacks.read(form.get("reason"), form.get("note"));
            house.recommendations().dismiss(member, own(member), challenge, read.reason(), read.note());
            return back("#r" + challenge);
        } catch (RequestProblem problem) {
            Page page = renderer.page(request);
            String fault = problem.faults().stream()
                    .map(each -> each.message(page.words()))
                    .findFirst()
                    .orElseThrow(() -> problem);
            return show(request, problem.status(), page, member, fault);
        }
    }

    @Post("/restore")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> restore(@Body Map<String, String> form) {
        Viewer.Member member = visitors.member();
        RecordId challenge = Requests.id(form.getOrDefault("challenge", ""));
        house.recommendations().restore(member, own(member), challenge);
        return back("#r" + challenge);
    }

    @Post("/personalise")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> personalise(@Body Map<String, String> form) {
        Viewer.Member member = visitors.member();
        house.recommendations()
                .personalise(member, own(member), "on".equals(form.get("feed")), form.containsKey("forget"));
        return back("");
    }

    private RecordId own(Viewer.Member member) {
        return house.claims().profilesOf(member).stream()
                .findFirst()
                .orElseThrow(() -> RequestProblem.of(HttpStatus.FORBIDDEN, "profile.not-yours"));
    }

    private static HttpResponse<?> back(String place) {
        return HttpResponse.seeOther(URI.create("/recommendations" + place));
    }
}
