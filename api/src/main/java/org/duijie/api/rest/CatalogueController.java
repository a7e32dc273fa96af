package org.duijie.api.rest;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import org.duijie.api.generated.CatalogueApi;
import org.duijie.api.generated.model.Achievement;
import org.duijie.api.generated.model.AchievementPage;
import org.duijie.api.generated.model.Organisation;
import org.duijie.api.generated.model.OrganisationPage;
import org.duijie.api.generated.model.Patent;
import org.duijie.api.generated.model.PatentPage;
import org.duijie.api.generated.model.Researcher;
import org.duijie.api.generated.model.ResearcherPage;
import org.duijie.api.reading.Reading;
import org.duijie.api.rest.Records.Found;
import org.duijie.api.web.Visitors;
import org.duijie.domain.RecordKind;
import org.duijie.exchange.catalogue.Stored;
import org.duijie.matcher.Facets;
import org.jspecify.annotations.Nullable;

/// Search and single records of the catalogue.
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class CatalogueController implements CatalogueApi {
    private final Records records;
    private final Visitors visitors;

    CatalogueController(Records records, Visitors visitors) {
        this.records = records;
        this.visitors = visitors;
    }

    @Override
    public HttpResponse<AchievementPage> searchAchievements(
            @Nullable String q,
            @Nullable List<String> field,
            @Nullable List<String> stage,
            @Nullable List<String> province,
            @Nullable List<String> transfer,
            @Nullable List<String> language,
            @Nullable String cursor,
            @Nullable Integer limit,
            @Nullable Long after) {
        Filters filters = new Filters()
                .with(Facets.FIELD, field)
                .with(Facets.STAGE, stage)
                .with(Facets.PROVINCE, province)
                .with(Facets.TRANSFER, transfer)
                .with(Facets.LANGUAGE, language);
        Found<Achievement> found = records.search(
                Searches.query(RecordKind.ACHIEVEMENT, q, filters.map(), cursor, limit), after, this::achievement);
        return HttpResponse.ok(new AchievementPage(found.items(), found.next(), found.total(), found.facets()));
    }

    @Override
    public HttpResponse<Achievement> readAchievement(String id) {
        return records.read(id, RecordKind.ACHIEVEMENT, this::achievement);
    }

    private Achievement achievement(Stored stored, Reading reading) {
        return new OfferModels(new Parts(visitors.words()))
                .achievement((org.duijie.domain.Achievement) stored.record(), reading, stored.version());
    }

    @Override
    public HttpResponse<PatentPage> searchPatents(
            @Nullable String q,
            @Nullable List<String> field,
            @Nullable List<String> status,
            @Nullable List<String> kind,
            @Nullable List<String> province,
            @Nullable List<String> transfer,
            @Nullable List<String> language,
            @Nullable String cursor,
            @Nullable Integer limit,
            @Nullable Long after) {
        Filters filters = new Filters()
                .with(Facets.FIELD, field)
                .with(Facets.STATUS, status)
                .with(Facets.KIND, kind)
                .with(Facets.PROVINCE, province)
                .with(Facets.TRANSFER, transfer)
                .with(Facets.LANGUAGE, language);
        Found<Patent> found =
                records.search(Searches.query(RecordKind.PATENT, q, filters.map(), cursor, limit), after, this::patent);
        return HttpResponse.ok(new PatentPage(found.items(), found.next(), found.total(), found.facets()));
    }

    @Override
    public HttpResponse<Patent> readPatent(String id) {
        return records.read(id, RecordKind.PATENT, this::patent);
    }

    private Patent patent(Stored stored, Reading reading) {
        return new OfferModels(new Parts(visitors.words()))
                .patent((org.duijie.domain.Patent) stored.record(), reading, stored.version());
    }

    @Override
    public HttpResponse<ResearcherPage> searchResearchers(
            @Nullable String q,
            @Nullable List<String> field,
            @Nullable List<String> province,
            @Nullable List<String> language,
            @Nullable String cursor,
            @Nullable Integer limit,
            @Nullable Long after) {
        Filters filters = new Filters()
                .with(Facets.FIELD, field)
                .with(Facets.PROVINCE, province)
                .with(Facets.LANGUAGE, language);
        Found<Researcher> found = records.search(
                Searches.query(RecordKind.RESEARCHER, q, filters.map(), cursor, limit), after, this::researcher);
        return HttpResponse.ok(new ResearcherPage(found.items(), found.next(), found.total(), found.facets()));
    }

    @Override
    public HttpResponse<Researcher> readResearcher(String id) {
        return records.read(id, RecordKind.RESEARCHER, this::researcher);
    }

    private Researcher researcher(Stored stored, Reading reading) {
        return new OfferModels(new Parts(visitors.words()))
                .researcher((org.duijie.domain.Researcher) stored.record(), reading, stored.version());
    }

    @Override
    public HttpResponse<OrganisationPage> searchOrganisations(
            @Nullable String q,
            @Nullable List<String> kind,
            @Nullable List<String> province,
            @Nullable List<String> language,
            @Nullable String cursor,
            @Nullable Integer limit,
            @Nullable Long after) {
        Filters filters = new Filters()
                .with(Facets.KIND, kind)
                .with(Facets.PROVINCE, province)
                .with(Facets.LANGUAGE, language);
        Found<Organisation> found = records.search(
                Searches.query(RecordKind.ORGANISATION, q, filters.map(), cursor, limit), after, this::organisation);
        return HttpResponse.ok(new OrganisationPage(found.items(), found.next(), found.total(), found.facets()));
    }

    @Override
    public HttpResponse<Organisation> readOrganisation(String id) {
        return records.read(id, RecordKind.ORGANISATION, this::organisation);
    }

    private Organisation organisation(Stored stored, Reading reading) {
        return new OtherModels(new Parts(visitors.words()))
                .organisation((org.duijie.domain.Organisation) stored.record(), reading, stored.version());
    }
}
