package org.duijie.api.rest;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duijie.api.generated.MatchesApi;
import org.duijie.api.generated.model.MatchAnswer;
import org.duijie.api.generated.model.MatchRequest;
import org.duijie.api.house.House;
import org.duijie.api.reading.Reading;
import org.duijie.api.web.RequestLimits;
import org.duijie.api.web.RequestProblem;
import org.duijie.api.web.Visitors;
import org.duijie.domain.Offer;
import org.duijie.domain.RecordId;
import org.duijie.domain.access.Viewer;
import org.duijie.domain.match.MatchList;
import org.duijie.domain.text.CanonicalText;
import org.jspecify.annotations.Nullable;

/// Matches for a text or a challenge. A text lives as long as its request: it is neither stored nor logged.
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class MatchesController implements MatchesApi {
    private final House house;
    private final Visitors visitors;
    private final RequestLimits limits;
    private final OwnWrites own;

    MatchesController(House house, Visitors visitors, RequestLimits limits, OwnWrites own) {
        this.own = own;
        this.house = house;
        this.visitors = visitors;
        this.limits = limits;
    }

    @Override
    public HttpResponse<MatchAnswer> match(MatchRequest request, @Nullable Long after) {
        limits.require(RequestLimits.Kind.MATCH, Visitors.request());
        own.await(after);
        Set<Offer.Kind> kinds = Requests.kinds(request.getKinds());
        int limit = Requests.matches(request.getLimit());
        String id = request.getId();
        String text = request.getText();
        if (id != null && !id.isBlank()) {
            if (text != null && !text.isBlank()) {
                throw RequestProblem.badRequest("text.or-id");
            }
            return ofChallenge(Requests.id(id), kinds, limit);
        }
        return ofText(text == null ? "" : text, kinds, limit);
    }

    private HttpResponse<MatchAnswer> ofText(String text, Set<Offer.Kind> kinds, int limit) {
        Requests.requireText(text);
        Viewer viewer = visitors.viewer();
        MatchList list = house.challenges().matches(viewer, text, kinds, limit);
        Map<String, String> texts = Map.of("text", CanonicalText.of(text).original());
        return HttpResponse.ok(new MatchModels(visitors.words(), viewer).answer(list, texts));
    }

    @Override
    public HttpResponse<MatchAnswer> matchChallenge(
            String id, @Nullable List<String> kinds, @Nullable Integer limit, @Nullable Long after) {
        own.await(after);
        return ofChallenge(Requests.id(id), Requests.kinds(kinds), Requests.matches(limit));
    }

    private HttpResponse<MatchAnswer> ofChallenge(RecordId id, Set<Offer.Kind> kinds, int limit) {
        Viewer viewer = visitors.viewer();
        MatchList list = house.challenges().matches(viewer, id, kinds, limit);
        Map<String, String> texts = Reading.of(
                        house.catalogue().require(viewer, id).record(), viewer)
                .texts();
        return HttpResponse.ok(new MatchModels(visitors.words(), viewer).answer(list, texts));
    }
}
