package org.duijie.api.rest;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;
import org.duijie.api.generated.JoiningApi;
import org.duijie.api.generated.model.Invitation;
import org.duijie.api.generated.model.InvitationAnswer;
import org.duijie.api.generated.model.InvitationDraft;
import org.duijie.api.generated.model.InvitationList;
import org.duijie.api.generated.model.IssuedLink;
import org.duijie.api.generated.model.MemberAccount;
import org.duijie.api.generated.model.PasswordReset;
import org.duijie.api.generated.model.Registration;
import org.duijie.api.generated.model.RegistrationDraft;
import org.duijie.api.generated.model.RegistrationList;
import org.duijie.api.generated.model.RegistrationRefusal;
import org.duijie.api.house.House;
import org.duijie.api.web.RequestLimits;
import org.duijie.api.web.Visitors;
import org.duijie.exchange.identity.OneTimeLink;

/// Registering, verifying, inviting, accepting, and passwords set by a link.
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class JoiningController implements JoiningApi {
    private final House house;
    private final Visitors visitors;
    private final RequestLimits limits;
    private final OwnWrites own;

    JoiningController(House house, Visitors visitors, RequestLimits limits, OwnWrites own) {
        this.own = own;
        this.house = house;
        this.visitors = visitors;
        this.limits = limits;
    }

    @Override
    public HttpResponse<Registration> register(RegistrationDraft draft) {
        limits.require(RequestLimits.Kind.LOGIN, Visitors.request());
        ApplicantReader.Registering read = ApplicantReader.registering(draft, house);
        return HttpResponse.created(model(house.registrations().register(read.claim(), read.applicant())));
    }

    @Override
    public HttpResponse<RegistrationList> listRegistrations() {
        return HttpResponse.ok(new RegistrationList(house.registrations().waiting(visitors.person()).stream()
                .map(this::model)
                .toList()));
    }

    @Override
    public HttpResponse<Registration> verifyRegistration(String id) {
        var verified = house.registrations().verify(visitors.person(), Requests.id(id));
        return own.shown(HttpResponse.ok(model(verified)));
    }

    @Override
    public HttpResponse<Registration> refuseRegistration(String id, RegistrationRefusal refusal) {
        String reason = Optional.ofNullable(refusal.getReason()).orElse("");
        return HttpResponse.ok(model(house.registrations().refuse(visitors.person(), Requests.id(id), reason)));
    }

    private Registration model(org.duijie.exchange.identity.Registration registration) {
        return IdentityModels.registration(registration, visitors.words());
    }

    @Override
    public HttpResponse<InvitationList> listInvitations() {
        return HttpResponse.ok(new InvitationList(house.invitations().open(visitors.person()).stream()
                .map(JoiningController::model)
                .toList()));
    }

    private static Invitation model(OneTimeLink link) {
        return new Invitation(
                link.id().toString(),
                link.addressee(),
                IdentityModels.names(link.roles()),
                link.manages(),
                link.madeAt().toString(),
                link.expires().toString());
    }

    @Override
    public HttpResponse<IssuedLink> invite(InvitationDraft draft) {
        OneTimeLink.Issued issued = house.invitations()
                .invite(
                        visitors.person(),
                        Optional.ofNullable(draft.getAddressee()).orElse(""),
                        ApplicantReader.roles(draft.getRoles()),
                        Boolean.TRUE.equals(draft.getManages()));
        return HttpResponse.created(IdentityModels.issued(issued));
    }

    @Override
    public HttpResponse<Void> takeInvitationBack(String id) {
        house.invitations().takeBack(visitors.person(), Requests.id(id));
        return HttpResponse.noContent();
    }

    @Override
    public HttpResponse<MemberAccount> acceptInvitation(InvitationAnswer answer) {
        limits.require(RequestLimits.Kind.LOGIN, Visitors.request());
        String secret = Optional.ofNullable(answer.getSecret()).orElse("");
        house.invitations().requireLink(OneTimeLink.Purpose.INVITATION, secret);
        return HttpResponse.created(
                IdentityModels.member(house.invitations().accept(secret, ApplicantReader.accepting(answer, house))));
    }

    @Override
    public HttpResponse<Void> resetPassword(PasswordReset reset) {
        limits.require(RequestLimits.Kind.LOGIN, Visitors.request());
        String secret = Optional.ofNullable(reset.getSecret()).orElse("");
        String wanted = Optional.ofNullable(reset.getPassword()).orElse("");
        house.invitations().setPassword(secret, wanted.toCharArray());
        return HttpResponse.noContent();
    }
}
