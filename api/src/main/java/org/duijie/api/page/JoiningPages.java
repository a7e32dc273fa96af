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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duijie.api.generated.model.InvitationAnswer;
import org.duijie.api.generated.model.RegistrationDraft;
import org.duijie.api.house.House;
import org.duijie.api.rest.ApplicantReader;
import org.duijie.api.web.RequestLimits;
import org.duijie.api.web.RequestProblem;
import org.duijie.exchange.Refusal;
import org.duijie.exchange.identity.OneTimeLink.Purpose;
import org.duijie.exchange.identity.Registrations;

/// Registering an organisation, accepting an invitation, and setting a password by a link. What was entered is kept
/// when something is wrong, but for passwords.
@Controller(produces = MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class JoiningPages {
    private final House house;
    private final Renderer renderer;
    private final RequestLimits limits;

    JoiningPages(House house, Renderer renderer, RequestLimits limits) {
        this.house = house;
        this.renderer = renderer;
        this.limits = limits;
    }

    @Get("/register")
    HttpResponse<?> form(HttpRequest<?> request) {
        Page page = renderer.page(request);
        return request.getParameters().contains("done")
                ? renderer.ok(
                        request,
                        page,
                        "told",
                        Map.of("title", page.t("register.done"), "text", page.t("register.wait")))
                : register(request, page, HttpStatus.OK, FormView.empty("register"));
    }

    @Post("/register")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> register(HttpRequest<?> request, @Body Map<String, String> form) {
        Page page = renderer.page(request);
        try {
            limits.require(RequestLimits.Kind.LOGIN, request);
            ApplicantReader.Registering read = ApplicantReader.registering(draft(form), house);
            house.registrations().register(read.claim(), read.applicant());
            return HttpResponse.seeOther(URI.create("/register?done"));
        } catch (RequestProblem problem) {
            return register(request, page, problem.status(), entered(page, "register", form, problem));
        } catch (Refusal refused) {
            return register(request, page, HttpStatus.CONFLICT, entered(page, "register", form, refused));
        }
    }

    private static RegistrationDraft draft(Map<String, String> form) {
        return new RegistrationDraft()
                .creditCode(form.getOrDefault("creditCode", ""))
                .name(form.getOrDefault("name", ""))
                .kind(form.getOrDefault("kind", ""))
                .region(form.getOrDefault("region", ""))
                .username(form.getOrDefault("username", ""))
                .password(form.getOrDefault("password", ""))
                .displayName(form.getOrDefault("displayName", ""))
                .email(form.getOrDefault("email", ""));
    }

    private HttpResponse<?> register(HttpRequest<?> request, Page page, HttpStatus status, FormView view) {
        List<MembersView.Choice> kinds = Registrations.kinds().stream()
                .map(kind -> new MembersView.Choice(kind.name(), page.words().code(kind)))
                .toList();
        return renderer.status(status, request, page, "register", Map.of("view", view, "kinds", kinds));
    }

    static FormView entered(Page page, String words, Map<String, String> form, RequestProblem problem) {
        Map<String, String> faults = new LinkedHashMap<>();
        problem.faults().forEach(fault -> faults.putIfAbsent(fault.field(), fault.message(page.words())));
        return new FormView(
                words, withoutPasswords(form), faults, page.t("problem." + problem.code(), problem.arguments()));
    }

    static FormView entered(Page page, String words, Map<String, String> form, Refusal refused) {
        return new FormView(words, withoutPasswords(form), Map.of(), page.t("problem." + refused.code()));
    }

    private static Map<String, String> withoutPasswords(Map<String, String> form) {
        Map<String, String> kept = new HashMap<>(form);
        kept.remove("password");
        return kept;
    }

    @Get("/join/{secret}")
    HttpResponse<?> invitation(HttpRequest<?> request, @PathVariable String secret) {
        house.invitations().requireLink(Purpose.INVITATION, secret);
        Page page = renderer.page(request);
        return renderer.ok(request, page, "join", Map.of("view", FormView.empty("register"), "secret", secret));
    }

    @Post("/join/{secret}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> join(HttpRequest<?> request, @PathVariable String secret, @Body Map<String, String> form) {
        limits.require(RequestLimits.Kind.LOGIN, request);
        house.invitations().requireLink(Purpose.INVITATION, secret);
        Page page = renderer.page(request);
        try {
            InvitationAnswer answer = new InvitationAnswer()
                    .username(form.getOrDefault("username", ""))
                    .password(form.getOrDefault("password", ""))
                    .displayName(form.getOrDefault("displayName", ""))
                    .email(form.getOrDefault("email", ""));
            house.invitations().accept(secret, ApplicantReader.accepting(answer, house));
            return HttpResponse.seeOther(URI.create("/login?next=/account"));
        } catch (RequestProblem problem) {
            FormView view = entered(page, "register", form, problem);
            return renderer.status(problem.status(), request, page, "join", Map.of("view", view, "secret", secret));
        } catch (Refusal refused) {
            FormView view = entered(page, "register", form, refused);
            return renderer.status(HttpStatus.CONFLICT, request, page, "join", Map.of("view", view, "secret", secret));
        }
    }

    @Get("/reset/{secret}")
    HttpResponse<?> resetForm(HttpRequest<?> request, @PathVariable String secret) {
        house.invitations().requireLink(Purpose.RESET, secret);
        return reset(request, HttpStatus.OK, secret, "");
    }

    @Post("/reset/{secret}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> reset(HttpRequest<?> request, @PathVariable String secret, @Body Map<String, String> form) {
        limits.require(RequestLimits.Kind.LOGIN, request);
        house.invitations().requireLink(Purpose.RESET, secret);
        Page page = renderer.page(request);
        String wanted = form.getOrDefault("wanted", "");
        if (!wanted.equals(form.getOrDefault("again", ""))) {
            return reset(request, HttpStatus.BAD_REQUEST, secret, page.t("account.password.differ"));
        }
        try {
            house.invitations().setPassword(secret, wanted.toCharArray());
            return HttpResponse.seeOther(URI.create("/login?next=/account"));
        } catch (Refusal refused) {
            return reset(request, HttpStatus.BAD_REQUEST, secret, page.t("problem." + refused.code()));
        }
    }

    private HttpResponse<?> reset(HttpRequest<?> request, HttpStatus status, String secret, String fault) {
        return renderer.status(
                status, request, renderer.page(request), "reset", Map.of("secret", secret, "fault", fault));
    }
}
