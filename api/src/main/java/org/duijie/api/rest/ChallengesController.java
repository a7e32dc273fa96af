package org.duijie.api.rest;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import org.duijie.api.generated.ChallengesApi;
import org.duijie.api.generated.model.Challenge;
import org.duijie.api.generated.model.ChallengeDraft;
import org.duijie.api.generated.model.ChallengePage;
import org.duijie.api.house.House;
import org.duijie.api.reading.Reading;
import org.duijie.api.rest.Records.Found;
import org.duijie.api.web.RequestProblem;
import org.duijie.api.web.Visitors;
import org.duijie.domain.RecordId;
import org.duijie.domain.RecordKind;
import org.duijie.domain.access.Viewer;
import org.duijie.exchange.catalogue.Stored;
import org.duijie.matcher.Facets;
import org.jspecify.annotations.Nullable;

/// Challenges: search, read, post, change, withdraw.
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class ChallengesController implements ChallengesApi {
    private final House house;
    private final Records records;
    private final Visitors visitors;
    private final ChallengeDrafts drafts;
    private final RequestKeys keys;
    private final OwnWrites own;

    ChallengesController(
            House house, Records records, Visitors visitors, ChallengeDrafts drafts, RequestKeys keys, OwnWrites own) {
        this.own = own;
        this.keys = keys;
        this.house = house;
        this.records = records;
        this.visitors = visitors;
        this.drafts = drafts;
    }

    @Override
    public HttpResponse<ChallengePage> searchChallenges(
            @Nullable String q,
            @Nullable List<String> field,
            @Nullable List<String> mode,
            @Nullable List<String> province,
            @Nullable List<String> language,
            @Nullable String cursor,
            @Nullable Integer limit,
            @Nullable Long after) {
        Filters filters = new Filters()
                .with(Facets.FIELD, field)
                .with(Facets.MODE, mode)
                .with(Facets.PROVINCE, province)
                .with(Facets.LANGUAGE, language);
        Found<Challenge> found = records.search(
                Searches.query(RecordKind.CHALLENGE, q, filters.map(), cursor, limit), after, this::challenge);
        return HttpResponse.ok(new ChallengePage(found.items(), found.next(), found.total(), found.facets()));
    }

    @Override
    public HttpResponse<Challenge> readChallenge(String id) {
        return records.read(id, RecordKind.CHALLENGE, this::challenge);
    }

    private Challenge challenge(Stored stored, Reading reading) {
        return new OtherModels(new Parts(visitors.words()))
                .challenge((org.duijie.domain.Challenge) stored.record(), reading, stored.version());
    }

    @Override
    public HttpResponse<Challenge> postChallenge(ChallengeDraft draft, @Nullable String idempotencyKey) {
        Viewer.Member member = visitors.member();
        Stored posted = house.challenges()
                .post(member, drafts.read(draft, member), keys.of(member, idempotencyKey, "post", draft));
        return own.named(records.written(posted, member, this::challenge))
                .status(HttpStatus.CREATED)
                .header(
                        HttpHeaders.LOCATION,
                        "/api/v1/challenges/" + posted.record().id());
    }

    @Override
    public HttpResponse<Challenge> changeChallenge(
            String id, ChallengeDraft draft, @Nullable String ifMatch, @Nullable String idempotencyKey) {
        Viewer.Member member = visitors.member();
        long version = Requests.version(ifMatch);
        RecordId challenge = Requests.id(id);
        if (!(house.catalogue().require(member, challenge).record() instanceof org.duijie.domain.Challenge before)) {
            throw RequestProblem.notFound("record.not-found");
        }
        Stored changed = house.challenges()
                .change(
                        member,
                        drafts.read(draft, member, before),
                        version,
                        keys.of(member, idempotencyKey, "change " + challenge + " " + version, draft));
        return own.shown(records.written(changed, member, this::challenge));
    }

    @Override
    public HttpResponse<Void> withdrawChallenge(String id, @Nullable String ifMatch, @Nullable String idempotencyKey) {
        Viewer.Member member = visitors.member();
        RecordId challenge = Requests.id(id);
        long version = Requests.version(ifMatch);
        house.challenges()
                .withdraw(
                        member,
                        challenge,
                        version,
                        keys.of(member, idempotencyKey, "withdraw " + challenge + " " + version, ""));
        return own.shown(HttpResponse.noContent());
    }
}
