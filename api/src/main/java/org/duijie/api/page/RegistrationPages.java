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
import java.util.List;
import java.util.Map;
import org.duijie.api.house.House;
import org.duijie.api.rest.Requests;
import org.duijie.api.web.Visitors;
import org.duijie.domain.Coded;
import org.duijie.exchange.Refusal;
import org.duijie.exchange.identity.Account;
import org.duijie.exchange.identity.Registration;

/// The operator's list of organisations that wait to be verified.
@Controller(produces = MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
public final class RegistrationPages {
    private final House house;
    private final Renderer renderer;
    private final Visitors visitors;

    RegistrationPages(House house, Renderer renderer, Visitors visitors) {
        this.house = house;
        this.renderer = renderer;
        this.visitors = visitors;
    }

    /// A registration as an operator sees it.
    public record Waiting(
            String id, String name, String code, String kind, String region, String contact, String registered) {}

    @Get("/registrations")
    HttpResponse<?> list(HttpRequest<?> request) {
        Page page = renderer.page(request);
        return page.signedIn()
                ? list(request, page, HttpStatus.OK, "")
                : HttpResponse.seeOther(URI.create("/login?next=/registrations"));
    }

    private HttpResponse<?> list(HttpRequest<?> request, Page page, HttpStatus status, String fault) {
        List<Waiting> waiting = house.registrations().waiting(visitors.person()).stream()
                .map(registration -> waiting(page, registration))
                .toList();
        return renderer.status(
                status, request, page, "registrations", Map.of("registrations", waiting, "fault", fault));
    }

    private Waiting waiting(Page page, Registration registration) {
        Registration.Claim claim = registration.claim();
        return new Waiting(
                registration.id().toString(),
                claim.name(),
                claim.creditCode(),
                page.words().code(claim.kind()),
                page.words().region(Coded.of(claim.region())),
                house.accounts()
                        .find(registration.account())
                        .map(RegistrationPages::contact)
                        .orElse(""),
                AccountPages.time(registration.registeredAt()));
    }

    private static String contact(Account account) {
        return account.displayName() + " · " + account.email();
    }

    @Post("/registrations/{id}/verify")
    @Consumes(MediaType.ALL)
    HttpResponse<?> verify(@PathVariable String id) {
        house.registrations().verify(visitors.person(), Requests.id(id));
        house.follower().catchUp();
        return HttpResponse.seeOther(URI.create("/registrations"));
    }

    @Post("/registrations/{id}/refuse")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> refuse(HttpRequest<?> request, @PathVariable String id, @Body Map<String, String> form) {
        try {
            house.registrations().refuse(visitors.person(), Requests.id(id), form.getOrDefault("reason", ""));
            return HttpResponse.seeOther(URI.create("/registrations"));
        } catch (Refusal refused) {
            if (refused.kind() != Refusal.Kind.INVALID) {
                throw refused;
            }
            Page page = renderer.page(request);
            return list(request, page, HttpStatus.BAD_REQUEST, page.t("problem." + refused.code()));
        }
    }
}
