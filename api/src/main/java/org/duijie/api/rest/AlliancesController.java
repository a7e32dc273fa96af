package org.duijie.api.rest;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Map;
import org.duijie.api.generated.AlliancesApi;
import org.duijie.api.generated.model.Alliance;
import org.duijie.api.generated.model.AlliancePage;
import org.duijie.api.generated.model.Pool;
import org.duijie.api.reading.Reading;
import org.duijie.api.rest.Records.Found;
import org.duijie.api.web.Visitors;
import org.duijie.domain.PatentPool;
import org.duijie.domain.RecordKind;
import org.duijie.exchange.catalogue.Stored;
import org.jspecify.annotations.Nullable;

/// Alliances and their patent pools.
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class AlliancesController implements AlliancesApi {
    private final Records records;
    private final Visitors visitors;

    AlliancesController(Records records, Visitors visitors) {
        this.records = records;
        this.visitors = visitors;
    }

    @Override
    public HttpResponse<AlliancePage> searchAlliances(
            @Nullable String q, @Nullable String cursor, @Nullable Integer limit, @Nullable Long after) {
        Found<Alliance> found =
                records.search(Searches.query(RecordKind.ALLIANCE, q, Map.of(), cursor, limit), after, this::alliance);
        return HttpResponse.ok(new AlliancePage(found.items(), found.next(), found.total(), found.facets()));
    }

    @Override
    public HttpResponse<Alliance> readAlliance(String id) {
        return records.read(id, RecordKind.ALLIANCE, this::alliance);
    }

    private Alliance alliance(Stored stored, Reading reading) {
        return new OtherModels(new Parts(visitors.words()))
                .alliance((org.duijie.domain.Alliance) stored.record(), reading, stored.version());
    }

    @Override
    public HttpResponse<Pool> readPool(String id) {
        return records.read(id, RecordKind.POOL, this::pool);
    }

    private Pool pool(Stored stored, Reading reading) {
        return new OtherModels(new Parts(visitors.words()))
                .pool((PatentPool) stored.record(), reading, stored.version());
    }
}
