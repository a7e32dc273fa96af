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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duijie.api.generated.model.BudgetDraft;
import org.duijie.api.generated.model.ChallengeDraft;
import org.duijie.api.house.House;
import org.duijie.api.rest.Amounts;
import org.duijie.api.rest.ChallengeDrafts;
import org.duijie.api.rest.Requests;
import org.duijie.api.web.Fault;
import org.duijie.api.web.RequestProblem;
import org.duijie.domain.Challenge;
import org.duijie.domain.RecordId;
import org.duijie.domain.RecordKind;
import org.duijie.domain.access.Viewer;
import org.duijie.exchange.catalogue.Stored;

/// Posting a challenge with a form. What was entered is never lost to a mistake.
@Controller(produces = MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class PostPages {
    private static final List<String> CHOSEN_DISCLOSURE =
            List.of("background", "problem", "targets", "budget", "ipOwnership");

    private final House house;
    private final Renderer renderer;
    private final ChallengeDrafts drafts;

    PostPages(House house, Renderer renderer, ChallengeDrafts drafts) {
        this.house = house;
        this.renderer = renderer;
        this.drafts = drafts;
    }

    @Get("/challenges/new")
    HttpResponse<?> form(HttpRequest<?> request) {
        Page page = renderer.page(request);
        if (!page.signedIn()) {
            return HttpResponse.seeOther(URI.create("/login?next=/challenges/new"));
        }
        requirePoster(page);
        return form(request, page, HttpStatus.OK, Map.of("disclosure", "REGISTERED"), Map.of());
    }

    @Post("/challenges/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> post(HttpRequest<?> request, @Body Map<String, String> form) {
        Page page = renderer.page(request);
        Viewer.Member member = requirePoster(page);
        try {
            Stored posted = house.challenges().post(member, read(form, member));
            house.follower().catchUp();
            String place = Paths.of(RecordKind.CHALLENGE, posted.record().id());
            return HttpResponse.seeOther(URI.create(form.containsKey("draft") ? place : place + "?posted=1"));
        } catch (RequestProblem problem) {
            Map<String, String> faults = new LinkedHashMap<>();
            problem.faults().forEach(fault -> faults.putIfAbsent(input(fault), fault.message(page.words())));
            return form(request, page, problem.status(), form, faults);
        }
    }

    @Post("/challenges/{id}/publish")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> publish(HttpRequest<?> request, @PathVariable String id, @Body Map<String, String> form) {
        Viewer.Member member = requirePoster(renderer.page(request));
        RecordId challenge = Requests.id(id);
        house.challenges().publish(member, challenge, version(form.getOrDefault("version", "")));
        house.follower().catchUp();
        return HttpResponse.seeOther(URI.create(Paths.of(RecordKind.CHALLENGE, challenge) + "?posted=1"));
    }

    private static long version(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException malformed) {
            throw RequestProblem.badRequest("version.malformed");
        }
    }

    /// Everything that is wrong at once. The contract allows a challenge without a problem, a form does not.
    private Challenge read(Map<String, String> form, Viewer.Member member) {
        List<Fault> faults = new ArrayList<>();
        if (form.getOrDefault("problem", "").isBlank()) {
            faults.add(Fault.of("problem", "required"));
        }
        try {
            Challenge challenge = drafts.read(draft(form), member);
            if (faults.isEmpty()) {
                return challenge;
            }
        } catch (RequestProblem problem) {
            if (problem.faults().isEmpty()) {
                throw problem;
            }
            faults.addAll(problem.faults());
        }
        throw RequestProblem.faulty("challenge.invalid", faults);
    }

    /// The input that a fault of the draft stands beside.
    private static String input(Fault fault) {
        return fault.field().equals("fields") ? "field" : fault.field();
    }

    private static Viewer.Member requirePoster(Page page) {
        if (page.mayPost() && page.viewer() instanceof Viewer.Member member) {
            return member;
        }
        throw RequestProblem.of(HttpStatus.FORBIDDEN, "role.missing");
    }

    private HttpResponse<String> form(
            HttpRequest<?> request,
            Page page,
            HttpStatus status,
            Map<String, String> values,
            Map<String, String> faults) {
        return renderer.status(
                status, request, page, "post", Map.of("view", new PostPage(values, faults, fields(page))));
    }

    private List<PostPage.Choice> fields(Page page) {
        return house.taxonomies().require("fields-sei").entries().stream()
                .filter(entry -> entry.parent().isEmpty())
                .map(entry -> new PostPage.Choice(entry.code(), page.words().taxonomy("fields-sei", entry.code())))
                .toList();
    }

    private static ChallengeDraft draft(Map<String, String> form) {
        ChallengeDraft draft = new ChallengeDraft();
        draft.setTitle(form.getOrDefault("title", ""));
        draft.setTeaser(form.getOrDefault("teaser", ""));
        draft.setBackground(form.getOrDefault("background", ""));
        draft.setProblem(form.getOrDefault("problem", ""));
        draft.setTargets(form.getOrDefault("targets", "")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList());
        draft.setBudget(new BudgetDraft().min(yuan(form.getOrDefault("budget", ""))));
        String field = form.getOrDefault("field", "");
        draft.setFields(field.isEmpty() ? List.of() : List.of(field));
        draft.setAnonymous(form.containsKey("anonymous"));
        draft.setDraft(form.containsKey("draft"));
        String level = form.getOrDefault("disclosure", "REGISTERED");
        Map<String, String> disclosure = new LinkedHashMap<>();
        CHOSEN_DISCLOSURE.forEach(name -> disclosure.put(name, level));
        draft.setDisclosure(disclosure);
        return draft;
    }

    /// The form asks for 万元, the contract has 元. What is no number goes on as it is, to be refused with its name.
    private static String yuan(String tenThousands) {
        return Amounts.read(tenThousands)
                .map(amount -> amount.movePointRight(4).toPlainString())
                .orElse(tenThousands);
    }
}
