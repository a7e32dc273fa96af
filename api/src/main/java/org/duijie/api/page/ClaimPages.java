package org.duijie.api.page;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.Map;
import org.duijie.api.house.House;
import org.duijie.api.mail.ClaimMail;
import org.duijie.api.rest.Requests;
import org.duijie.api.web.Visitors;
import org.duijie.domain.ProfileClaim;
import org.duijie.domain.RecordId;
import org.duijie.domain.RecordKind;
import org.duijie.domain.access.Viewer;

/// Claiming a profile, deciding about a claim, and objecting to a profile.
@Controller(produces = MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ClaimPages {
    private final House house;
    private final Renderer renderer;
    private final Visitors visitors;
    private final ClaimMail mail;

    ClaimPages(House house, Renderer renderer, Visitors visitors, ClaimMail mail) {
        this.mail = mail;
        this.house = house;
        this.renderer = renderer;
        this.visitors = visitors;
    }

    @Get("/claims")
    HttpResponse<?> claims(HttpRequest<?> request) {
        Page page = renderer.page(request);
        if (!page.signedIn()) {
            return HttpResponse.seeOther(URI.create("/login?next=/claims"));
        }
        return renderer.ok(
                request,
                page,
                "claims",
                Map.of(
                        "claims",
                        new ClaimBoxes(house, page, mail).waiting(house.claims().waiting(page.viewer()))));
    }

    @Post("/claims/{id}/{decision:confirm|refuse}")
    @Consumes(MediaType.ALL)
    HttpResponse<?> decide(@PathVariable String id, @PathVariable String decision) {
        Viewer.Member member = visitors.member();
        ProfileClaim claim = house.claims().decide(member, Requests.id(id), decision.equals("confirm"));
        house.follower().catchUp();
        return HttpResponse.seeOther(URI.create(Paths.of(RecordKind.RESEARCHER, claim.researcher())));
    }

    @Post("/researchers/{id}/claims")
    @Consumes(MediaType.ALL)
    HttpResponse<?> claim(@PathVariable String id) {
        Viewer.Member member = visitors.member();
        RecordId profile = Requests.id(id);
        house.claims().request(member, profile);
        return HttpResponse.seeOther(URI.create(Paths.of(RecordKind.RESEARCHER, profile)));
    }

    @Post("/researchers/{id}/objection")
    @Consumes(MediaType.ALL)
    HttpResponse<?> object(@PathVariable String id) {
        Viewer.Member member = visitors.member();
        house.claims().object(member, Requests.id(id));
        house.follower().catchUp();
        return HttpResponse.seeOther(URI.create("/researchers?removed=1"));
    }
}
