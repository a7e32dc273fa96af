package org.duijie.api.page;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
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
import org.duijie.api.web.RequestLimits;
import org.duijie.api.web.RequestProblem;
import org.duijie.api.web.Visitors;
import org.duijie.domain.ProfileClaim;
import org.duijie.domain.RecordId;
import org.duijie.domain.RecordKind;
import org.duijie.domain.access.Viewer;
import org.duijie.exchange.Refusal;
import org.duijie.exchange.mail.MailUnavailable;
import org.duijie.exchange.mail.TooManyLetters;

/// Confirming a claim by mail: the letter is asked for on the profile's page, and its link leads to a page with a
/// button. Opening the link does nothing, because programs that look for harm in mails open links too.
///
/// A browser that comes from a page of mails does not send the cookie of a session; so the link's page first leads on
/// to
/// itself, and only then asks for a login.
@Controller(produces = MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class MailedClaimPages {
    private static final String ARRIVED = "arrived";
    private static final String TITLE = "claim-mail.title";

    private final House house;
    private final Renderer renderer;
    private final Visitors visitors;
    private final ClaimMail mail;
    private final RequestLimits limits;

    MailedClaimPages(House house, Renderer renderer, Visitors visitors, ClaimMail mail, RequestLimits limits) {
        this.house = house;
        this.renderer = renderer;
        this.visitors = visitors;
        this.mail = mail;
        this.limits = limits;
    }

    @Post("/claims/{id}/mail")
    @Consumes(MediaType.ALL)
    HttpResponse<?> send(HttpRequest<?> request, @PathVariable String id) {
        Viewer.Member member = visitors.member();
        RecordId claim = Requests.id(id);
        Page page = at(renderer.page(request), profile(member, claim));
        try {
            mail.send(member, claim);
            return HttpResponse.seeOther(URI.create(page.path() + "?" + ClaimBoxes.SENT));
        } catch (Refusal refused) {
            return saying().refused(request, page, page.t(TITLE), refused);
        } catch (MailUnavailable away) {
            return said(request, page, HttpStatus.SERVICE_UNAVAILABLE, "problem.mail.unavailable");
        } catch (TooManyLetters tooMany) {
            return said(request, page, HttpStatus.TOO_MANY_REQUESTS, "problem.mail.limited");
        }
    }

    private String profile(Viewer.Member member, RecordId claim) {
        return house.claims().own(member).stream()
                .filter(own -> own.id().equals(claim))
                .map(own -> Paths.of(RecordKind.RESEARCHER, own.researcher()))
                .findFirst()
                .orElse("/claims");
    }

    @Get(ClaimMail.PAGE + "{secret}")
    HttpResponse<?> link(HttpRequest<?> request, @PathVariable String secret) {
        if (!secret.matches("[A-Za-z0-9_-]{1,100}")) {
            throw RequestProblem.notFound("claim-link.invalid");
        }
        Page page = at(renderer.page(request), ClaimMail.PAGE + secret);
        if (page.signedIn()) {
            return asked(request, page, secret);
        }
        if (request.getParameters().contains(ARRIVED)) {
            return HttpResponse.seeOther(URI.create("/login?next=" + page.path()));
        }
        return renderer.ok(
                request, page, "onward", Map.of("title", page.t(TITLE), "href", page.path() + "?" + ARRIVED));
    }

    private HttpResponse<?> asked(HttpRequest<?> request, Page page, String secret) {
        try {
            Viewer.Member member = visitors.member();
            RecordId profile = mail.require(member, secret);
            String name =
                    house.catalogue().require(member, profile).record().title().original();
            return renderer.ok(
                    request,
                    page,
                    "claimmail",
                    Map.of("href", Paths.of(RecordKind.RESEARCHER, profile), "name", name, "secret", secret));
        } catch (Refusal refused) {
            return saying().refused(request, page, page.t(TITLE), refused);
        }
    }

    @Post(ClaimMail.PAGE + "{secret}")
    @Consumes(MediaType.ALL)
    HttpResponse<?> confirm(HttpRequest<?> request, @PathVariable String secret) {
        limits.require(RequestLimits.Kind.LOGIN, request);
        Viewer.Member member = visitors.member();
        try {
            ProfileClaim claim = mail.confirm(member, secret);
            house.follower().catchUp();
            return HttpResponse.seeOther(URI.create(Paths.of(RecordKind.RESEARCHER, claim.researcher())));
        } catch (Refusal refused) {
            Page page = at(renderer.page(request), ClaimMail.PAGE + secret);
            return saying().refused(request, page, page.t(TITLE), refused);
        }
    }

    /// The page's links lead to where it is about, and not to a form that was sent.
    private static Page at(Page page, String path) {
        return new Page(page.words(), page.viewer(), path, "", page.userName());
    }

    private HttpResponse<?> said(HttpRequest<?> request, Page page, HttpStatus status, String text) {
        return saying().said(request, page, status, Map.of("title", page.t(TITLE), "text", page.t(text)));
    }

    private Saying saying() {
        return new Saying(renderer);
    }
}
