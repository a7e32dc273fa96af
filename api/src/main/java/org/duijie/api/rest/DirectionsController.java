package org.duijie.api.rest;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Map;
import org.duijie.api.generated.DirectionsApi;
import org.duijie.api.generated.model.NearAnswer;
import org.duijie.api.generated.model.PooledAnswer;
import org.duijie.api.house.House;
import org.duijie.api.reading.Reading;
import org.duijie.api.web.Visitors;
import org.duijie.domain.RecordId;
import org.duijie.domain.RecordKind;
import org.duijie.domain.access.Viewer;
import org.duijie.matcher.Neighbours;
import org.jspecify.annotations.Nullable;

/// What is like a record, who might take up a challenge, and which challenges a work or a person might answer.
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class DirectionsController implements DirectionsApi {
    private final House house;
    private final Visitors visitors;
    private final OwnWrites own;

    DirectionsController(House house, Visitors visitors, OwnWrites own) {
        this.own = own;
        this.house = house;
        this.visitors = visitors;
    }

    @Override
    public HttpResponse<NearAnswer> similarChallenges(String id, @Nullable Integer limit, @Nullable Long after) {
        own.await(after);
        return near(id, limit, RecordKind.CHALLENGE, house.directions()::similar);
    }

    @Override
    public HttpResponse<NearAnswer> similarToAchievement(String id, @Nullable Integer limit, @Nullable Long after) {
        own.await(after);
        return near(id, limit, RecordKind.ACHIEVEMENT, house.directions()::similar);
    }

    @Override
    public HttpResponse<NearAnswer> similarToPatent(String id, @Nullable Integer limit, @Nullable Long after) {
        own.await(after);
        return near(id, limit, RecordKind.PATENT, house.directions()::similar);
    }

    @Override
    public HttpResponse<NearAnswer> challengesForAchievement(String id, @Nullable Integer limit, @Nullable Long after) {
        own.await(after);
        return near(id, limit, RecordKind.ACHIEVEMENT, house.directions()::challenges);
    }

    @Override
    public HttpResponse<NearAnswer> challengesForPatent(String id, @Nullable Integer limit, @Nullable Long after) {
        own.await(after);
        return near(id, limit, RecordKind.PATENT, house.directions()::challenges);
    }

    @Override
    public HttpResponse<PooledAnswer> challengeTeam(String id, @Nullable Integer limit, @Nullable Long after) {
        own.await(after);
        Viewer viewer = visitors.viewer();
        RecordId challenge = Requests.id(id);
        PooledAnswer answer =
                new NearModels(viewer).pooled(house.directions().team(viewer, challenge, Requests.matches(limit)));
        return HttpResponse.ok(answer.challenge(texts(viewer, challenge)));
    }

    @Override
    public HttpResponse<PooledAnswer> recommendChallenges(String id, @Nullable Integer limit, @Nullable Long after) {
        own.await(after);
        Viewer viewer = visitors.viewer();
        return HttpResponse.ok(new RecommendationModels(viewer, visitors.words())
                .answer(house.recommendations().list(viewer, Requests.id(id), Requests.matches(limit))));
    }

    /// A question about one record that has records for an answer.
    private interface Direction {
        Neighbours.Found ask(Viewer viewer, RecordKind kind, RecordId id, int limit);
    }

    private HttpResponse<NearAnswer> near(String id, @Nullable Integer limit, RecordKind kind, Direction direction) {
        Viewer viewer = visitors.viewer();
        RecordId asked = Requests.id(id);
        Neighbours.Found found = direction.ask(viewer, kind, asked, Requests.matches(limit));
        return HttpResponse.ok(new NearModels(viewer).near(found, texts(viewer, asked)));
    }

    private Map<String, String> texts(Viewer viewer, RecordId id) {
        return Reading.of(house.catalogue().require(viewer, id).record(), viewer)
                .texts();
    }
}
