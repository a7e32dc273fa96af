package org.duijie.api.rest;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;
import org.duijie.api.generated.MembersApi;
import org.duijie.api.generated.model.ErasureRequest;
import org.duijie.api.generated.model.IssuedLink;
import org.duijie.api.generated.model.Me;
import org.duijie.api.generated.model.MemberAccount;
import org.duijie.api.generated.model.MemberAccountList;
import org.duijie.api.generated.model.MemberChange;
import org.duijie.api.generated.model.Signatory;
import org.duijie.api.generated.model.SignatoryList;
import org.duijie.api.generated.model.SigningRightDraft;
import org.duijie.api.house.House;
import org.duijie.api.web.RequestLimits;
import org.duijie.api.web.Visitors;
import org.duijie.domain.RecordId;
import org.duijie.domain.access.Viewer;
import org.duijie.exchange.identity.Account;

/// The people of an organisation and who signs for it.
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class MembersController implements MembersApi {
    private final House house;
    private final Visitors visitors;
    private final RequestLimits limits;

    MembersController(House house, Visitors visitors, RequestLimits limits) {
        this.limits = limits;
        this.house = house;
        this.visitors = visitors;
    }

    @Override
    public HttpResponse<Me> readMe() {
        Viewer.Member person = visitors.person();
        Account account = house.accounts().find(person.user()).orElseThrow();
        Me me = new Me(
                account.id().toString(),
                account.username(),
                account.displayName(),
                IdentityModels.names(account.roles()),
                account.administers(),
                account.rights().verified(),
                account.organisation().toString());
        house.registrations()
                .own(person)
                .map(own -> IdentityModels.registration(own, visitors.words()))
                .ifPresent(me::registration);
        return HttpResponse.ok(me);
    }

    @Override
    public HttpResponse<MemberAccountList> listMembers() {
        return HttpResponse.ok(new MemberAccountList(house.members().of(visitors.person()).stream()
                .map(IdentityModels::member)
                .toList()));
    }

    @Override
    public HttpResponse<MemberAccount> changeMember(String id, MemberChange change) {
        return HttpResponse.ok(IdentityModels.member(house.members()
                .change(
                        visitors.person(),
                        Requests.id(id),
                        ApplicantReader.roles(change.getRoles()),
                        Boolean.TRUE.equals(change.getManages()),
                        Boolean.TRUE.equals(change.getActive()))));
    }

    @Override
    public HttpResponse<Void> eraseMe(ErasureRequest erasure) {
        Viewer.Member person = visitors.person();
        limits.require(RequestLimits.Kind.LOGIN, Visitors.request());
        house.erasure()
                .eraseOwn(
                        person,
                        Optional.ofNullable(erasure.getPassword()).orElse("").toCharArray());
        house.follower().catchUp();
        return HttpResponse.noContent();
    }

    @Override
    public HttpResponse<Void> eraseMember(String id) {
        house.erasure().erase(visitors.person(), Requests.id(id));
        house.follower().catchUp();
        return HttpResponse.noContent();
    }

    @Override
    public HttpResponse<IssuedLink> makeResetLink(String id) {
        return HttpResponse.created(
                IdentityModels.issued(house.invitations().reset(visitors.person(), Requests.id(id))));
    }

    @Override
    public HttpResponse<SignatoryList> listSignatories() {
        return HttpResponse.ok(new SignatoryList(house.signatories().of(visitors.person()).stream()
                .map(this::model)
                .toList()));
    }

    @Override
    public HttpResponse<Signatory> giveSigningRight(SigningRightDraft draft) {
        Viewer.Member person = visitors.person();
        RecordId member = Requests.id(Optional.ofNullable(draft.getMember()).orElse(""));
        return HttpResponse.created(
                model(house.signatories().give(person, member, SigningRights.read(draft, person.today()))));
    }

    @Override
    public HttpResponse<Signatory> revokeSigningRight(String id) {
        return HttpResponse.ok(model(house.signatories().revoke(visitors.person(), Requests.id(id))));
    }

    private Signatory model(org.duijie.domain.access.Signatory signatory) {
        return IdentityModels.signatory(signatory, visitors.words());
    }
}
