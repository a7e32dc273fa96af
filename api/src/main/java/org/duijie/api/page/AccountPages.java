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
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.duijie.api.house.House;
import org.duijie.api.rest.KeysController;
import org.duijie.api.rest.Requests;
import org.duijie.api.signon.IdentityProvider;
import org.duijie.api.web.PageCookie;
import org.duijie.api.web.RequestLimits;
import org.duijie.api.web.RequestProblem;
import org.duijie.api.web.Visitors;
import org.duijie.domain.RecordKind;
import org.duijie.domain.RecordState;
import org.duijie.domain.access.Viewer;
import org.duijie.exchange.Refusal;
import org.duijie.exchange.catalogue.Stored;
import org.duijie.exchange.identity.Account;
import org.duijie.exchange.identity.ApiKey;
import org.duijie.exchange.identity.Session;

/// Where somebody is signed in, signing out there, another password, keys, and the end of the account.
@Controller(produces = MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AccountPages {
    private static final int DRAFTS = 1_000;
    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final House house;
    private final Renderer renderer;
    private final Visitors visitors;
    private final RequestLimits limits;
    private final PageCookie cookie;
    private final IdentityProvider provider;

    AccountPages(
            House house,
            Renderer renderer,
            Visitors visitors,
            RequestLimits limits,
            PageCookie cookie,
            IdentityProvider provider) {
        this.provider = provider;
        this.cookie = cookie;
        this.house = house;
        this.renderer = renderer;
        this.visitors = visitors;
        this.limits = limits;
    }

    @Get("/account")
    HttpResponse<?> account(HttpRequest<?> request) {
        Page page = renderer.page(request);
        if (!page.signedIn()) {
            return HttpResponse.seeOther(URI.create("/login?next=/account"));
        }
        boolean changed = request.getParameters().contains("changed");
        return show(request, page, HttpStatus.OK, "", changed ? page.t("account.password.changed") : "");
    }

    @Post("/account/sessions/{id}/end")
    @Consumes(MediaType.ALL)
    HttpResponse<?> end(@PathVariable String id) {
        house.sessions().end(visitors.requireSession().account(), Requests.id(id));
        return HttpResponse.seeOther(URI.create("/account"));
    }

    @Post("/account/sessions/end-others")
    @Consumes(MediaType.ALL)
    HttpResponse<?> endOthers() {
        Session asking = visitors.requireSession();
        house.sessions().endOthers(asking.account(), asking.id());
        return HttpResponse.seeOther(URI.create("/account"));
    }

    @Post("/account/password")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> changePassword(HttpRequest<?> request, @Body Map<String, String> form) {
        Session asking = visitors.requireSession();
        String wanted = form.getOrDefault("wanted", "");
        Page page = renderer.page(request);
        if (!wanted.equals(form.getOrDefault("again", ""))) {
            return show(request, page, HttpStatus.BAD_REQUEST, page.t("account.password.differ"), "");
        }
        try {
            limits.require(RequestLimits.Kind.LOGIN, request);
            house.passwords()
                    .change(
                            visitors.member(),
                            asking.id(),
                            form.getOrDefault("present", "").toCharArray(),
                            wanted.toCharArray());
        } catch (RequestProblem tooOften) {
            return show(request, page, tooOften.status(), page.t("login.slow"), "");
        } catch (Refusal refused) {
            return show(request, page, HttpStatus.BAD_REQUEST, page.t("problem." + refused.code()), "");
        }
        return HttpResponse.seeOther(URI.create("/account?changed"));
    }

    @Post("/account/erasure")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> erase(HttpRequest<?> request, @Body Map<String, String> form) {
        Page page = renderer.page(request);
        try {
            Viewer.Member person = visitors.person();
            limits.require(RequestLimits.Kind.LOGIN, request);
            house.erasure().eraseOwn(person, form.getOrDefault("password", "").toCharArray());
        } catch (RequestProblem problem) {
            return show(request, page, problem.status(), Shown.erasure(page.t("problem." + problem.code())));
        } catch (Refusal refused) {
            return show(request, page, HttpStatus.BAD_REQUEST, Shown.erasure(page.t("problem." + refused.code())));
        }
        house.follower().catchUp();
        return cookie.remove(HttpResponse.seeOther(URI.create("/")), request);
    }

    @Post("/account/keys")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> makeKey(HttpRequest<?> request, @Body Map<String, String> form) {
        Page page = renderer.page(request);
        try {
            ApiKey.Made made = house.keys()
                    .make(
                            visitors.person(),
                            form.getOrDefault("name", ""),
                            KeysController.scopes(List.of(form.getOrDefault("scope", ""))),
                            KeysController.expires(form.getOrDefault("expires", "")));
            return show(request, page, HttpStatus.OK, new Shown("", "", "", made.token(), ""));
        } catch (Refusal refused) {
            return show(request, page, HttpStatus.BAD_REQUEST, Shown.key(page.t("problem." + refused.code())));
        } catch (RequestProblem problem) {
            return show(request, page, problem.status(), Shown.key(page.t("problem." + problem.code())));
        }
    }

    @Post("/account/keys/{id}/end")
    @Consumes(MediaType.ALL)
    HttpResponse<?> revokeKey(@PathVariable String id) {
        house.keys().revoke(visitors.person(), Requests.id(id));
        return HttpResponse.seeOther(URI.create("/account"));
    }

    /// What came of the request that this page answers.
    private record Shown(String fault, String keyFault, String erasureFault, String token, String done) {
        static Shown erasure(String fault) {
            return new Shown("", "", fault, "", "");
        }

        static Shown key(String fault) {
            return new Shown("", fault, "", "", "");
        }
    }

    private HttpResponse<String> show(HttpRequest<?> request, Page page, HttpStatus status, String fault, String done) {
        return show(request, page, status, new Shown(fault, "", "", "", done));
    }

    private HttpResponse<String> show(HttpRequest<?> request, Page page, HttpStatus status, Shown shown) {
        Session asking = visitors.requireSession();
        Viewer.Member person = visitors.person();
        AccountPage view = new AccountPage(
                visitors.account(request).map(Account::username).orElse(""),
                standing(page, person),
                house.members().administers(person),
                drafts(person),
                house.sessions().of(asking.account()).stream()
                        .map(session -> row(page, session, session.id().equals(asking.id())))
                        .toList(),
                house.keys().of(person).stream().map(key -> key(page, key)).toList(),
                shown.token(),
                shown.fault(),
                shown.keyFault(),
                shown.erasureFault(),
                shown.done());
        return renderer.status(status, request, page, "account", Map.of("view", view, "signOn", signOn(page, asking)));
    }

    private SignOnView signOn(Page page, Session asking) {
        return new SignOnView(
                provider.name().isPresent(),
                provider.name().filter(name -> !name.isEmpty()).orElse(page.t("sign-on.provider")),
                house.signOns()
                        .of(asking.account())
                        .map(link -> page.t("account.sign-on.linked", link.issuer(), time(link.made())))
                        .orElse(""));
    }

    private List<AccountPage.Draft> drafts(Viewer.Member person) {
        return house.catalogue().ownedBy(person, RecordKind.CHALLENGE, person.organisation(), DRAFTS).stream()
                .map(Stored::record)
                .filter(record -> record.envelope().state() == RecordState.DRAFT)
                .map(record -> new AccountPage.Draft(
                        Paths.of(RecordKind.CHALLENGE, record.id()),
                        record.title().original()))
                .toList();
    }

    private String standing(Page page, Viewer.Member person) {
        return house.registrations()
                .own(person)
                .map(own -> switch (own.state()) {
                    case WAITING ->
                        page.t("account.standing.waiting", own.claim().name());
                    case REFUSED ->
                        page.t("account.standing.refused", own.claim().name(), own.reason());
                    case VERIFIED -> "";
                })
                .orElse("");
    }

    private static AccountPage.Key key(Page page, ApiKey key) {
        return new AccountPage.Key(
                key.id().toString(),
                key.name(),
                page.words()
                        .joined(key.scopes().stream()
                                .sorted()
                                .map(page.words()::code)
                                .toList()),
                time(key.expires()),
                key.used().equals(ApiKey.NEVER)
                        ? page.t("account.keys.unused")
                        : page.t("account.keys.used", time(key.used())));
    }

    private static AccountPage.Row row(Page page, Session session, boolean current) {
        String client = Clients.named(session.client());
        return new AccountPage.Row(
                session.id().toString(),
                client.isEmpty() ? page.t("account.client.unknown") : client,
                time(session.opened()),
                time(session.used()),
                current);
    }

    static String time(Instant instant) {
        return MINUTES.format(instant);
    }
}
