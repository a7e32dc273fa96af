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
import java.util.Map;
import org.duijie.api.house.House;
import org.duijie.api.rest.Requests;
import org.duijie.api.web.RequestLimits;
import org.duijie.api.web.RequestProblem;
import org.duijie.api.web.Visitors;
import org.duijie.exchange.Refusal;
import org.duijie.exchange.identity.Account;
import org.duijie.exchange.identity.Session;

/// Where somebody is signed in, signing out there, and another password.
@Controller(produces = MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AccountPages {
    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final House house;
    private final Renderer renderer;
    private final Visitors visitors;
    private final RequestLimits limits;

    AccountPages(House house, Renderer renderer, Visitors visitors, RequestLimits limits) {
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
            house.login()
                    .change(asking.account(), form.getOrDefault("present", "").toCharArray(), wanted.toCharArray());
        } catch (RequestProblem tooOften) {
            return show(request, page, tooOften.status(), page.t("login.slow"), "");
        } catch (Refusal refused) {
            return show(request, page, HttpStatus.BAD_REQUEST, page.t("problem." + refused.code()), "");
        }
        house.sessions().endOthers(asking.account(), asking.id());
        return HttpResponse.seeOther(URI.create("/account?changed"));
    }

    private HttpResponse<String> show(HttpRequest<?> request, Page page, HttpStatus status, String fault, String done) {
        Session asking = visitors.requireSession();
        AccountPage view = new AccountPage(
                visitors.account(request).map(Account::username).orElse(""),
                house.sessions().of(asking.account()).stream()
                        .map(session -> row(page, session, session.id().equals(asking.id())))
                        .toList(),
                fault,
                done);
        return renderer.status(status, request, page, "account", Map.of("view", view));
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

    private static String time(Instant instant) {
        return MINUTES.format(instant);
    }
}
