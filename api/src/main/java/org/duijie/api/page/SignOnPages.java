package org.duijie.api.page;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.duijie.api.house.House;
import org.duijie.api.signon.IdentityProvider;
import org.duijie.api.signon.SignOnFailure;
import org.duijie.api.web.RequestLimits;
import org.duijie.api.web.RequestProblem;
import org.duijie.api.web.Tokens;
import org.duijie.api.web.Visitors;
import org.duijie.exchange.Refusal;
import org.duijie.exchange.identity.SignOnAttempt;
import org.duijie.exchange.identity.SignOns;
import org.duijie.exchange.identity.Subject;

/// The way to the identity provider and back: to sign in, or to link one's account.
///
/// A browser that comes from another site does not send the cookie of a session, nor does it on a redirect from there.
/// So the way back ends on a page of ours that leads on by itself; and the way there, where a form begins it, starts
/// from one, because forms lead to no other site.
@Controller(produces = MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SignOnPages {
    private static final String ACCOUNT = "/account";

    private final House house;
    private final Renderer renderer;
    private final IdentityProvider provider;
    private final SignOnEdge edge;
    private final Visitors visitors;

    SignOnPages(House house, Renderer renderer, IdentityProvider provider, SignOnEdge edge, Visitors visitors) {
        this.house = house;
        this.renderer = renderer;
        this.provider = provider;
        this.edge = edge;
        this.visitors = visitors;
    }

    @Get("/login/sign-on")
    HttpResponse<?> begin(HttpRequest<?> request) {
        requireProvider();
        String next = LoginPages.safe(
                Optional.ofNullable(request.getParameters().get("next")).orElse(""));
        try {
            edge.limits().require(RequestLimits.Kind.LOGIN, request);
            SignOns.Begun begun = house.signOns().begin(next);
            return edge.state().put(HttpResponse.seeOther(provider.address(begun)), request, begun.state());
        } catch (RequestProblem tooOften) {
            return said(request, tooOften.status(), renderer.page(request).t("login.slow"));
        } catch (SignOnFailure failure) {
            return failed(request, failure);
        }
    }

    @Post("/account/sign-on")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> beginLink(HttpRequest<?> request, @Body Map<String, String> form) {
        requireProvider();
        try {
            edge.limits().require(RequestLimits.Kind.LOGIN, request);
            SignOns.Begun begun = house.signOns()
                    .beginLink(
                            visitors.requireSession(),
                            form.getOrDefault("password", "").toCharArray(),
                            ACCOUNT);
            URI there = provider.address(begun);
            return edge.state().put(onward(request, renderer.page(request), there.toString()), request, begun.state());
        } catch (RequestProblem problem) {
            return said(
                    request,
                    problem.status(),
                    renderer.page(request).t("problem." + problem.code(), problem.arguments()));
        } catch (Refusal refused) {
            return refused(request, refused);
        } catch (SignOnFailure failure) {
            return failed(request, failure);
        }
    }

    @Post("/account/sign-on/end")
    @Consumes(MediaType.ALL)
    HttpResponse<?> unlink() {
        house.signOns().unlink(visitors.person());
        return HttpResponse.seeOther(URI.create(ACCOUNT));
    }

    @Get(IdentityProvider.RETURN)
    HttpResponse<?> back(HttpRequest<?> request) {
        requireProvider();
        return edge.state().remove(arrived(request), request);
    }

    private MutableHttpResponse<?> arrived(HttpRequest<?> request) {
        try {
            String state = edge.state().state(request).orElseThrow(SignOns::ended);
            SignOnAttempt attempt = house.signOns().take(state);
            Subject subject = provider.subject(attempt, request.getUri());
            return attempt.links() ? linked(request, attempt, subject) : signedIn(request, attempt, subject);
        } catch (Refusal refused) {
            return refused(request, refused);
        } catch (SignOnFailure failure) {
            return failed(request, failure);
        }
    }

    private MutableHttpResponse<?> linked(HttpRequest<?> request, SignOnAttempt attempt, Subject subject) {
        house.signOns().link(attempt, subject);
        return onward(request, arrival(request), attempt.next());
    }

    private MutableHttpResponse<?> signedIn(HttpRequest<?> request, SignOnAttempt attempt, Subject subject) {
        return edge.session()
                .put(
                        onward(request, arrival(request), LoginPages.safe(attempt.next())),
                        request,
                        edge.tokens()
                                .access(
                                        house.signOns()
                                                .open(subject, LoginPages.client(request))
                                                .session(),
                                        Tokens.PAGES));
    }

    private MutableHttpResponse<String> onward(HttpRequest<?> request, Page page, String href) {
        return renderer.ok(request, page, "onward", Map.of("title", page.t("sign-on.title"), "href", href));
    }

    private MutableHttpResponse<String> refused(HttpRequest<?> request, Refusal refused) {
        Page page = arrival(request);
        return new Saying(renderer).refused(request, page, page.t("sign-on.title"), refused);
    }

    private MutableHttpResponse<String> failed(HttpRequest<?> request, SignOnFailure failure) {
        HttpStatus status = switch (failure.kind()) {
            case AWAY -> HttpStatus.SERVICE_UNAVAILABLE;
            case DECLINED, UNTRUSTED -> HttpStatus.FORBIDDEN;
        };
        return said(request, status, renderer.page(request).t("problem." + failure.code()));
    }

    private MutableHttpResponse<String> said(HttpRequest<?> request, HttpStatus status, String text) {
        Page page = arrival(request);
        return new Saying(renderer).said(request, page, status, Map.of("title", page.t("sign-on.title"), "text", text));
    }

    /// A page whose links do not repeat the address that was answered: it holds a code.
    private Page arrival(HttpRequest<?> request) {
        Page page = renderer.page(request);
        return new Page(page.words(), page.viewer(), page.signedIn() ? ACCOUNT : "/login", "", page.userName());
    }

    private void requireProvider() {
        if (provider.name().isEmpty()) {
            throw RequestProblem.notFound("path.not-found");
        }
    }
}
