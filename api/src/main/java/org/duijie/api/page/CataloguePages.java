package org.duijie.api.page;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.duijie.api.house.House;
import org.duijie.api.mail.ClaimMail;
import org.duijie.api.reading.Reading;
import org.duijie.api.rest.Requests;
import org.duijie.api.rest.Searches;
import org.duijie.api.web.RequestProblem;
import org.duijie.domain.RecordKind;
import org.duijie.domain.access.Viewer;
import org.duijie.exchange.catalogue.CataloguePage;
import org.duijie.exchange.catalogue.Stored;
import org.duijie.matcher.Facets;
import org.duijie.matcher.SearchQuery;

/// Home, the lists, and the pages of single records.
@Controller(produces = MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class CataloguePages {
    private static final int RECENT = 6;
    private static final int PAGE = 20;

    private final House house;
    private final Renderer renderer;
    private final ClaimMail mail;

    CataloguePages(House house, Renderer renderer, ClaimMail mail) {
        this.mail = mail;
        this.house = house;
        this.renderer = renderer;
    }

    @Get("/")
    HttpResponse<String> home(HttpRequest<?> request) {
        Page page = renderer.page(request);
        Cards cards = new Cards(page.words());
        List<HomePage.Count> counts = Stream.of(
                        RecordKind.ACHIEVEMENT,
                        RecordKind.PATENT,
                        RecordKind.RESEARCHER,
                        RecordKind.ORGANISATION,
                        RecordKind.CHALLENGE)
                .map(kind -> new HomePage.Count(
                        page.t("tab" + Paths.of(kind).replace('/', '.')),
                        page.words().number(house.catalogue().count(page.viewer(), kind)),
                        Paths.of(kind)))
                .toList();
        SearchQuery newest = new SearchQuery(RecordKind.CHALLENGE, "", Map.of(), Optional.empty(), RECENT);
        List<Card> recent = house.catalogue().search(page.viewer(), newest).items().stream()
                .map(stored -> cards.of(Reading.of(stored.record(), page.viewer())))
                .toList();
        return renderer.ok(request, page, "home", Map.of("view", new HomePage(counts, recent)));
    }

    @Get("/{list:achievements|patents|researchers|organisations|challenges|alliances}")
    HttpResponse<String> list(HttpRequest<?> request, @PathVariable String list) {
        Page page = renderer.page(request);
        SearchQuery query = Searches.query(
                kind(list),
                request.getParameters().get("q"),
                filters(request),
                request.getParameters().get("cursor"),
                PAGE);
        CataloguePage found = house.catalogue().search(page.viewer(), query);
        SearchPage view = new SearchPages(page.viewer(), page.words()).of(query, found);
        return renderer.ok(request, page, "search", Map.of("view", view));
    }

    @Get("/{list:achievements|patents|researchers|organisations|alliances|pools}/{id}")
    HttpResponse<String> record(HttpRequest<?> request, @PathVariable String list, @PathVariable String id) {
        Page page = renderer.page(request);
        Stored stored = require(page.viewer(), kind(list), id);
        RecordPage view = new RecordPages(house.catalogue(), page.viewer(), page.words()).of(stored);
        Optional<ClaimBox> claim = new ClaimBoxes(house, page, mail).of(stored.record());
        boolean own = claim.filter(ClaimBox::own).isPresent(); // their recommendations have a page that remembers
        List<NearSection> near = own ? List.of() : new NearSections(house.directions(), page).of(stored.record());
        return renderer.ok(request, page, "record", Map.of("view", view, "near", near, "claim", claim));
    }

    private Stored require(Viewer viewer, RecordKind kind, String id) {
        Stored stored = house.catalogue().require(viewer, Requests.id(id));
        if (stored.record().recordKind() != kind) {
            throw RequestProblem.notFound("record.not-found");
        }
        return stored;
    }

    /// `patents` is the list of the kind PATENT.
    private static RecordKind kind(String list) {
        String singular = list.substring(0, list.length() - 1);
        return RecordKind.valueOf(singular.toUpperCase(Locale.ROOT));
    }

    private static Map<String, Set<String>> filters(HttpRequest<?> request) {
        Map<String, Set<String>> filters = new LinkedHashMap<>();
        for (String name : Facets.NAMES) {
            List<String> values = request.getParameters().getAll(name).stream()
                    .filter(value -> !value.isEmpty())
                    .toList();
            if (!values.isEmpty()) {
                filters.put(name, Set.copyOf(values));
            }
        }
        return filters;
    }
}
