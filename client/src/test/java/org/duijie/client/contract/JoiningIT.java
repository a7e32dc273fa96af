package org.duijie.client.contract;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.duijie.client.ApiException;
import org.duijie.client.junit.OneDemo;
import org.duijie.client.model.Challenge;
import org.duijie.client.model.ChallengeDraft;
import org.duijie.client.model.Credentials;
import org.duijie.client.model.ErasureRequest;
import org.duijie.client.model.FieldProblem;
import org.duijie.client.model.InvitationAnswer;
import org.duijie.client.model.InvitationDraft;
import org.duijie.client.model.IssuedLink;
import org.duijie.client.model.KeyDraft;
import org.duijie.client.model.MadeKey;
import org.duijie.client.model.Me;
import org.duijie.client.model.MemberAccount;
import org.duijie.client.model.MemberChange;
import org.duijie.client.model.PasswordReset;
import org.duijie.client.model.Registration;
import org.duijie.client.model.RegistrationDraft;
import org.duijie.client.model.RegistrationRefusal;
import org.duijie.client.model.Signatory;
import org.duijie.client.model.SigningRightDraft;
import org.duijie.client.program.CreditCodes;
import org.duijie.client.program.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OneDemo.class)
class JoiningIT {
    private static final String PASSWORD = "a long password 2026";

    private final String username =
            "u" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);

    private RegistrationDraft draft(String name) {
        return new RegistrationDraft()
                .creditCode(CreditCodes.next())
                .name(name)
                .kind("ENTERPRISE")
                .region("320500")
                .username(username)
                .password(PASSWORD)
                .displayName("张三")
                .email("zhang@example.org");
    }

    private static Caller signedIn(Server server, String username, String password) throws ApiException {
        Caller anyone = Caller.anonymous(server);
        return anyone.bearing(anyone.login()
                .logIn(new Credentials().username(username).password(password))
                .getAccess());
    }

    /// An organisation that an operator has verified, as its administrator.
    private Caller administrator(Server server) throws ApiException {
        Registration registration = Caller.anonymous(server).joining().register(draft("验收装备有限公司 " + username));
        Caller.as("OPERATOR", server).joining().verifyRegistration(registration.getId());
        return signedIn(server, username, PASSWORD);
    }

    @Test
    void a_registration_says_everything_that_is_wrong_with_it_at_once(Server server) throws Exception {
        Caller anyone = Caller.anonymous(server);
        Refused refused = Refused.by(() -> anyone.joining()
                        .register(draft("x")
                                .creditCode("91320594MA00000000")
                                .kind("GOVERNMENT")
                                .region("苏州")
                                .username("operator")
                                .password("short")
                                .displayName("")
                                .email("nobody")))
                .with(422, "registration.invalid");

        assertThat(refused.problem().getErrors())
                .extracting(FieldProblem::getCode)
                .contains(
                        "credit-code.wrong",
                        "title.length",
                        "code.unknown",
                        "region.malformed",
                        "username.taken",
                        "password.length",
                        "required",
                        "email.malformed");
        Refused.by(() -> anyone.joining().register(new RegistrationDraft())).with(422, "registration.invalid");
    }

    @Test
    void whoever_erases_their_account_is_unknown_at_once_and_leaves_the_organisation_what_it_has(Server server)
            throws Exception {
        Caller administrator = administrator(server);
        String own = requireNonNull(administrator
                .challenges()
                .postChallenge(new ChallengeDraft().title("焊缝检测 " + username).problem("怎样检测"), null)
                .getId());

        Refused.by(() -> administrator.members().eraseMe(new ErasureRequest().password("another")))
                .with(400, "password.wrong");
        administrator.members().eraseMe(new ErasureRequest().password(PASSWORD));

        Refused.by(() -> administrator.members().readMe()).with(401, "login.required");
        Refused.by(() -> signedIn(server, username, PASSWORD)).with(401, "login.wrong");
        Caller operator = Caller.as("OPERATOR", server);
        assertThat(operator.challenges().readChallenge(own).getTitle()).isEqualTo("焊缝检测 " + username);
        Refused.by(() -> operator.members().eraseMember(UUID.randomUUID().toString()))
                .with(404, "member.not-found");
        Caller enterprise = Caller.as("ENTERPRISE", server);
        Refused.by(() -> enterprise
                        .members()
                        .eraseMember(operator.members().readMe().getId()))
                .with(403, "role.missing");
    }

    @Test
    void an_unverified_organisation_sees_what_is_public_and_saves_drafts_alone(Server server) throws Exception {
        Caller anyone = Caller.anonymous(server);
        RegistrationDraft draft = draft("待核验装备有限公司 " + username);
        Registration waiting = anyone.joining().register(draft);
        Refused.by(() -> anyone.joining().register(draft.username(username + "2")))
                .with(409, "registration.taken");
        Caller applicant = signedIn(server, username, PASSWORD);
        Me me = applicant.members().readMe();
        assertThat(me.getVerified()).isFalse();
        assertThat(requireNonNull(me.getRegistration()).getState()).isEqualTo("WAITING");
        assertThat(applicant.allChallenges()).isEqualTo(anyone.allChallenges());

        ChallengeDraft challenge =
                new ChallengeDraft().title("焊缝检测 " + username).problem("怎样检测");
        Refused.by(() -> applicant.challenges().postChallenge(challenge, null)).with(403, "organisation.unverified");
        Challenge saved = applicant.challenges().postChallenge(challenge.draft(true), null);
        Refused.by(() -> anyone.challenges().readChallenge(saved.getId())).with(404, "record.not-found");
        assertThat(applicant.challenges().readChallenge(saved.getId()).getProblem())
                .isEqualTo("怎样检测");
        Refused.by(() -> applicant.challenges().changeChallenge(saved.getId(), challenge.draft(false), "\"1\"", null))
                .with(403, "organisation.unverified");
        Refused.by(() -> applicant.joining().listRegistrations()).with(403, "role.missing");
        Refused.by(() -> applicant.joining().verifyRegistration(waiting.getId()))
                .with(403, "role.missing");
        Refused.by(() -> applicant.members().listMembers()).with(403, "member.not-administrator");

        Caller operator = Caller.as("OPERATOR", server);
        assertThat(operator.joining().listRegistrations().getItems())
                .extracting(Registration::getId)
                .contains(waiting.getId());
        operator.joining().verifyRegistration(waiting.getId());
        Refused.by(() -> operator.joining().verifyRegistration(waiting.getId())).with(409, "registration.decided");

        String organisation = applicant.members().readMe().getOrganisation();
        assertThat(anyone.catalogue().readOrganisation(organisation).getTitle()).startsWith("待核验装备有限公司");
        Challenge moved = applicant.challenges().readChallenge(saved.getId());
        String version = "\"" + moved.getVersion() + "\"";
        Challenge published =
                applicant.challenges().changeChallenge(saved.getId(), challenge.draft(false), version, null);
        assertThat(anyone.challenges().readChallenge(saved.getId()).getTitle()).startsWith("焊缝检测");
        String last = "\"" + published.getVersion() + "\"";
        Refused.by(() -> applicant.challenges().changeChallenge(saved.getId(), challenge.draft(true), last, null))
                .with(422, "challenge.published");
        applicant.challenges().withdrawChallenge(saved.getId(), last, null);
    }

    @Test
    void a_refused_applicant_reads_why(Server server) throws Exception {
        Registration waiting = Caller.anonymous(server).joining().register(draft("查无此厂 " + username));
        Caller operator = Caller.as("OPERATOR", server);
        Refused.by(() -> operator.joining().refuseRegistration(waiting.getId(), new RegistrationRefusal()))
                .with(400, "registration.reason");
        operator.joining().refuseRegistration(waiting.getId(), new RegistrationRefusal().reason("电话无人接听"));

        Me me = signedIn(server, username, PASSWORD).members().readMe();
        assertThat(requireNonNull(me.getRegistration()).getReason()).isEqualTo("电话无人接听");
        assertThat(me.getVerified()).isFalse();
    }

    @Test
    void a_colleague_is_invited_given_rights_and_ended(Server server) throws Exception {
        Caller administrator = administrator(server);
        Caller anyone = Caller.anonymous(server);
        Refused.by(() -> administrator
                        .joining()
                        .invite(new InvitationDraft().addressee("eve").addRolesItem("OPERATOR")))
                .with(422, "role.unfitting");
        IssuedLink link = administrator
                .joining()
                .invite(new InvitationDraft().addressee("li@example.org").addRolesItem("ENTERPRISE"));
        assertThat(link.getPath()).isEqualTo("/join/" + link.getSecret());
        InvitationAnswer answer = new InvitationAnswer()
                .secret(link.getSecret())
                .username(username + "-li")
                .password(PASSWORD)
                .displayName("李四");
        MemberAccount li = anyone.joining().acceptInvitation(answer);
        Refused unknown = Refused.by(() -> anyone.joining().acceptInvitation(answer.secret("x")))
                .with(404, "link.invalid");
        assertThat(Refused.by(() -> anyone.joining().acceptInvitation(answer.secret(link.getSecret()))))
                .as("a used link is as one that never was")
                .isEqualTo(unknown);
        Caller colleague = signedIn(server, username + "-li", PASSWORD);
        Refused.by(() -> colleague.members().listMembers()).with(403, "member.not-administrator");
        Refused.by(() -> Caller.as("ENTERPRISE", server).members().changeMember(li.getId(), new MemberChange()))
                .with(404, "member.not-found");

        Signatory right = administrator
                .members()
                .giveSigningRight(new SigningRightDraft()
                        .member(li.getId())
                        .scope("LICENCE")
                        .limit("500000"));
        assertThat(colleague.members().listSignatories().getItems()).containsExactly(right);
        Refused.by(() -> colleague.members().revokeSigningRight(right.getId())).with(403, "member.not-administrator");
        Refused.by(() -> administrator
                        .members()
                        .giveSigningRight(new SigningRightDraft()
                                .member(li.getId())
                                .scope("X")
                                .limit("-1")))
                .with(422, "signatory.invalid");

        administrator.members().changeMember(li.getId(), new MemberChange().addRolesItem("ENTERPRISE"));
        Refused.by(colleague::allChallenges).with(401, "token.invalid");
        Refused.by(() -> signedIn(server, username + "-li", PASSWORD)).with(401, "login.wrong");
        assertThat(administrator.members().listSignatories().getItems())
                .allMatch(signatory -> signatory.getRevoked() != null);
        String own = administrator.members().readMe().getId();
        Refused.by(() -> administrator.members().changeMember(own, new MemberChange().active(true)))
                .with(409, "member.last-administrator");
    }

    @Test
    void a_reset_link_works_once_and_ends_every_session(Server server) throws Exception {
        Caller administrator = administrator(server);
        Caller anyone = Caller.anonymous(server);
        String id = administrator.members().readMe().getId();
        IssuedLink link = Caller.as("OPERATOR", server).members().makeResetLink(id);
        PasswordReset reset = new PasswordReset().secret(link.getSecret()).password("another password 2027");
        Refused.by(() -> anyone.joining().resetPassword(new PasswordReset().secret(link.getSecret())))
                .with(400, "password.length");

        anyone.joining().resetPassword(reset);

        Refused.by(administrator::allChallenges).with(401, "token.invalid");
        Refused.by(() -> anyone.joining().resetPassword(reset)).with(404, "link.invalid");
        Refused.by(() -> signedIn(server, username, PASSWORD)).with(401, "login.wrong");
        assertThat(signedIn(server, username, "another password 2027").allChallenges())
                .isNotEmpty();
    }

    private static KeyDraft key(String scope) {
        return new KeyDraft()
                .name("ERP 接口")
                .addScopesItem(scope)
                .expires(LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(30).toString());
    }

    @Test
    void a_key_acts_for_its_user_within_its_scope_and_nowhere_else(Server server) throws Exception {
        Caller administrator = administrator(server);
        MadeKey reading = administrator.keys().makeKey(key("READ"));
        MadeKey writing = administrator.keys().makeKey(key("WRITE_CHALLENGES"));
        Caller reader = Caller.anonymous(server).bearing(reading.getToken());
        Caller writer = Caller.anonymous(server).bearing(writing.getToken());
        ChallengeDraft draft = new ChallengeDraft().title("焊缝检测 " + username).problem("怎样检测");

        assertThat(reader.allChallenges()).isEqualTo(administrator.allChallenges());
        Refused.by(() -> reader.challenges().postChallenge(draft, null)).with(403, "key.scope");
        Challenge posted = writer.challenges().postChallenge(draft, null);
        writer.challenges().withdrawChallenge(posted.getId(), "\"" + posted.getVersion() + "\"", null);
        for (Caller program : List.of(reader, writer)) {
            Refused.by(() -> program.keys().makeKey(key("READ"))).with(401, "login.required");
            Refused.by(() -> program.keys().listKeys()).with(401, "login.required");
            Refused.by(() -> program.login().listSessions()).with(401, "login.required");
            Refused.by(() -> program.members().listMembers()).with(401, "login.required");
            Refused.by(() -> program.joining().invite(new InvitationDraft().addressee("eve")))
                    .with(401, "login.required");
            Refused.by(() -> program.recommendations().claimProfile(posted.getId()))
                    .with(403, "key.scope");
        }
        assertThat(administrator.keys().listKeys().getItems()).hasSize(2).allMatch(key -> key.getUsed() != null);

        administrator.keys().revokeKey(reading.getKey().getId());
        Refused.by(reader::allChallenges).with(401, "token.invalid");
        Refused.by(() -> Caller.anonymous(server)
                        .bearing(writing.getToken().replaceFirst(".$", "!"))
                        .allChallenges())
                .with(401, "token.invalid");
        Refused.by(() -> administrator.keys().makeKey(key("ALL"))).with(400, "key.scopes");
        Refused.by(() -> administrator.keys().makeKey(key("READ").expires("2099-01-01")))
                .with(400, "key.expires");
        assertThat(server.log()).doesNotContain(writing.getToken(), PASSWORD);
    }
}
