package org.duijie.api.rest;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duijie.api.generated.RecommendationsApi;
import org.duijie.api.generated.model.EarlierAnswer;
import org.duijie.api.generated.model.Feedback;
import org.duijie.api.generated.model.FeedbackDraft;
import org.duijie.api.generated.model.FeedbackList;
import org.duijie.api.generated.model.MailedClaim;
import org.duijie.api.generated.model.MailedSecret;
import org.duijie.api.generated.model.NextRequest;
import org.duijie.api.generated.model.Personalise;
import org.duijie.api.generated.model.PooledAnswer;
import org.duijie.api.generated.model.ProfileClaim;
import org.duijie.api.generated.model.ProfileClaimList;
import org.duijie.api.house.House;
import org.duijie.api.mail.ClaimMail;
import org.duijie.api.web.RequestLimits;
import org.duijie.api.web.Visitors;
import org.duijie.domain.RecordId;
import org.duijie.domain.access.Viewer;
import org.duijie.exchange.recommendation.Dismissal;
import org.jspecify.annotations.Nullable;

/// The personal side of recommendations: batches, feedback, the switch, and who a profile belongs to.
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class RecommendationsController implements RecommendationsApi {
    private final House house;
    private final Visitors visitors;
    private final OwnWrites own;
    private final ClaimMail mail;
    private final RequestLimits limits;

    RecommendationsController(House house, Visitors visitors, OwnWrites own, ClaimMail mail, RequestLimits limits) {
        this.mail = mail;
        this.limits = limits;
        this.own = own;
        this.house = house;
        this.visitors = visitors;
    }

    private RecommendationModels models(Viewer viewer) {
        return new RecommendationModels(viewer, visitors.words());
    }

    @Override
    public HttpResponse<PooledAnswer> nextRecommendations(String id, NextRequest request, @Nullable Integer limit) {
        Viewer.Member member = visitors.member();
        long after = Feedbacks.after(request.getAfter());
        return HttpResponse.ok(models(member)
                .answer(house.recommendations().next(member, Requests.id(id), after, Requests.matches(limit))));
    }

    @Override
    public HttpResponse<EarlierAnswer> earlierRecommendations(String id, @Nullable Integer limit) {
        Viewer.Member member = visitors.member();
        return HttpResponse.ok(models(member)
                .earlier(house.recommendations().earlier(member, Requests.id(id), Requests.matches(limit))));
    }

    @Override
    public HttpResponse<Personalise> readPersonalise(String id) {
        Viewer.Member member = visitors.member();
        return HttpResponse.ok(new Personalise(house.recommendations().personalised(member, Requests.id(id))));
    }

    @Override
    public HttpResponse<Personalise> changePersonalise(String id, Personalise wanted) {
        Viewer.Member member = visitors.member();
        boolean now = house.recommendations()
                .personalise(
                        member,
                        Requests.id(id),
                        Feedbacks.wanted(wanted.getFeed()),
                        Boolean.TRUE.equals(wanted.getForget()));
        return HttpResponse.ok(new Personalise(now));
    }

    @Override
    public HttpResponse<FeedbackList> readFeedback(String researcher) {
        Viewer.Member member = visitors.member();
        List<Feedback> items = new ArrayList<>();
        house.recommendations()
                .dismissed(member, Requests.id(researcher))
                .forEach(item -> item.dismissal()
                        .ifPresent(why -> items.add(models(member).feedback(item.challenge(), why))));
        return HttpResponse.ok(new FeedbackList(items));
    }

    @Override
    public HttpResponse<Feedback> giveFeedback(FeedbackDraft draft) {
        Viewer.Member member = visitors.member();
        Feedbacks.Given given = Feedbacks.given(draft);
        Dismissal kept = house.recommendations()
                .dismiss(
                        member,
                        given.researcher(),
                        given.challenge(),
                        given.said().reason(),
                        given.said().note())
                .dismissal()
                .orElseThrow();
        return HttpResponse.ok(models(member).feedback(given.challenge(), kept));
    }

    @Override
    public HttpResponse<Void> withdrawFeedback(String researcher, String challenge) {
        Viewer.Member member = visitors.member();
        house.recommendations().restore(member, Requests.id(researcher), Requests.id(challenge));
        return HttpResponse.noContent();
    }

    @Override
    public HttpResponse<ProfileClaimList> readClaims(String id) {
        Viewer.Member member = visitors.member();
        return HttpResponse.ok(list(member, house.claims().claims(member, Requests.id(id))));
    }

    @Override
    public HttpResponse<ProfileClaimList> listClaims() {
        Viewer.Member member = visitors.member();
        Set<org.duijie.domain.ProfileClaim> claims =
                new LinkedHashSet<>(house.claims().own(member));
        claims.addAll(house.claims().waiting(member));
        return HttpResponse.ok(list(member, List.copyOf(claims)));
    }

    @Override
    public HttpResponse<ProfileClaim> claimProfile(String id) {
        Viewer.Member member = visitors.member();
        return HttpResponse.ok(written(member, house.claims().request(member, Requests.id(id))));
    }

    @Override
    public HttpResponse<ProfileClaim> confirmClaim(String id) {
        return decided(id, true);
    }

    @Override
    public HttpResponse<ProfileClaim> refuseClaim(String id) {
        return decided(id, false);
    }

    private HttpResponse<ProfileClaim> decided(String id, boolean confirmed) {
        Viewer.Member member = visitors.member();
        org.duijie.domain.ProfileClaim claim = house.claims().decide(member, Requests.id(id), confirmed);
        return own.shown(HttpResponse.ok(written(member, claim)));
    }

    @Override
    public HttpResponse<MailedClaim> mailClaim(String id) {
        return HttpResponse.ok(new MailedClaim(mail.send(visitors.member(), Requests.id(id))));
    }

    @Override
    public HttpResponse<ProfileClaim> confirmMailedClaim(MailedSecret told) {
        limits.require(RequestLimits.Kind.LOGIN, Visitors.request());
        Viewer.Member member = visitors.member();
        String secret = Optional.ofNullable(told.getSecret()).orElse("");
        return own.shown(HttpResponse.ok(written(member, mail.confirm(member, secret))));
    }

    @Override
    public HttpResponse<Void> objectToProfile(String id) {
        Viewer.Member member = visitors.member();
        house.claims().object(member, Requests.id(id));
        return own.shown(HttpResponse.noContent());
    }

    private ProfileClaimList list(Viewer viewer, List<org.duijie.domain.ProfileClaim> claims) {
        return new ProfileClaimList(
                claims.stream().map(claim -> written(viewer, claim)).toList());
    }

    private ProfileClaim written(Viewer viewer, org.duijie.domain.ProfileClaim claim) {
        Map<RecordId, String> names = new HashMap<>();
        house.accounts().find(claim.account()).ifPresent(account -> names.put(account.id(), account.displayName()));
        house.catalogue()
                .find(viewer, claim.researcher())
                .ifPresent(stored ->
                        names.put(claim.researcher(), stored.record().title().original()));
        return models(viewer).claim(claim, names);
    }
}
