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
import java.net.URI;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.duijie.api.generated.model.SigningRightDraft;
import org.duijie.api.house.House;
import org.duijie.api.rest.IdentityModels;
import org.duijie.api.rest.Requests;
import org.duijie.api.rest.SigningRights;
import org.duijie.api.web.Origins;
import org.duijie.api.web.RequestProblem;
import org.duijie.api.web.Visitors;
import org.duijie.domain.access.Role;
import org.duijie.domain.access.Viewer;
import org.duijie.exchange.Refusal;
import org.duijie.exchange.identity.OneTimeLink;

/// The people of an organisation, for its administrator.
@Controller(produces = MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class MemberPages {
    private static final String PAGE = "/members";

    private final House house;
    private final Renderer renderer;
    private final Visitors visitors;
    private final Origins origins;

    MemberPages(House house, Renderer renderer, Visitors visitors, Origins origins) {
        this.house = house;
        this.renderer = renderer;
        this.visitors = visitors;
        this.origins = origins;
    }

    @Get(PAGE)
    HttpResponse<?> members(HttpRequest<?> request) {
        return renderer.page(request).signedIn()
                ? show(request, HttpStatus.OK, "", "")
                : HttpResponse.seeOther(URI.create("/login?next=" + PAGE));
    }

    @Post(PAGE + "/invite")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> invite(HttpRequest<?> request, @Body Map<String, String> form) {
        Viewer.Member person = visitors.person();
        return issued(
                request,
                () -> house.invitations()
                        .invite(person, form.getOrDefault("addressee", ""), roles(form), form.containsKey("manages")));
    }

    @Post(PAGE + "/invitations/{id}/end")
    @Consumes(MediaType.ALL)
    HttpResponse<?> takeBack(@PathVariable String id) {
        house.invitations().takeBack(visitors.person(), Requests.id(id));
        return HttpResponse.seeOther(URI.create(PAGE));
    }

    @Post(PAGE + "/{id}/reset")
    @Consumes(MediaType.ALL)
    HttpResponse<?> reset(HttpRequest<?> request, @PathVariable String id) {
        Viewer.Member person = visitors.person();
        return issued(request, () -> house.invitations().reset(person, Requests.id(id)));
    }

    /// A link is shown once, in the answer to the request that made it.
    private HttpResponse<?> issued(HttpRequest<?> request, Supplier<OneTimeLink.Issued> make) {
        try {
            return show(request, HttpStatus.OK, origins.links() + IdentityModels.path(make.get()), "");
        } catch (Refusal refused) {
            return refused(request, refused);
        }
    }

    private HttpResponse<?> refused(HttpRequest<?> request, Refusal refused) {
        if (refused.kind() == Refusal.Kind.NOT_FOUND || refused.kind() == Refusal.Kind.FORBIDDEN) {
            throw refused;
        }
        String fault = renderer.page(request).t("problem." + refused.code());
        return show(request, HttpStatus.BAD_REQUEST, "", fault);
    }

    @Post(PAGE + "/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(HttpRequest<?> request, @PathVariable String id, @Body Map<String, String> form) {
        try {
            house.members()
                    .change(
                            visitors.person(),
                            Requests.id(id),
                            roles(form),
                            form.containsKey("manages"),
                            form.containsKey("active"));
            return HttpResponse.seeOther(URI.create(PAGE));
        } catch (Refusal refused) {
            return refused(request, refused);
        }
    }

    @Post(PAGE + "/rights")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> give(HttpRequest<?> request, @Body Map<String, String> form) {
        Viewer.Member person = visitors.person();
        SigningRightDraft draft = new SigningRightDraft()
                .scope(form.getOrDefault("scope", ""))
                .limit(form.getOrDefault("limit", ""))
                .from(form.getOrDefault("from", ""))
                .until(form.getOrDefault("until", ""));
        try {
            house.signatories()
                    .give(
                            person,
                            Requests.id(form.getOrDefault("member", "")),
                            SigningRights.read(draft, person.today()));
            return HttpResponse.seeOther(URI.create(PAGE));
        } catch (RequestProblem problem) {
            String fault = problem.faults().stream()
                    .map(each -> each.message(visitors.pageWords(request)))
                    .findFirst()
                    .orElse(visitors.pageWords(request).text("problem." + problem.code(), problem.arguments()));
            return show(request, problem.status(), "", fault);
        }
    }

    @Post(PAGE + "/rights/{id}/end")
    @Consumes(MediaType.ALL)
    HttpResponse<?> revoke(@PathVariable String id) {
        house.signatories().revoke(visitors.person(), Requests.id(id));
        return HttpResponse.seeOther(URI.create(PAGE));
    }

    /// Each role is a box of its own, `role.BROKER`.
    private static Set<Role> roles(Map<String, String> form) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Role role : Role.values()) {
            if (form.containsKey("role." + role.name())) {
                roles.add(role);
            }
        }
        return roles;
    }

    private HttpResponse<?> show(HttpRequest<?> request, HttpStatus status, String link, String fault) {
        Page page = renderer.page(request);
        MembersView view = new MembersViews(house, page).of(visitors.person(), link, fault);
        return renderer.status(status, request, page, "members", Map.of("view", view));
    }
}
