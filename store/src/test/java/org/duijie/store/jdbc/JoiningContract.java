package org.duijie.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.duijie.domain.Organisation;
import org.duijie.domain.PartialDate;
import org.duijie.domain.Party;
import org.duijie.domain.RecordId;
import org.duijie.domain.RecordState;
import org.duijie.domain.access.KeyScope;
import org.duijie.domain.access.Role;
import org.duijie.domain.access.Signatory;
import org.duijie.domain.access.SigningRight;
import org.duijie.domain.access.Viewer;
import org.duijie.exchange.Refusal;
import org.duijie.exchange.catalogue.Stored;
import org.duijie.exchange.identity.Account;
import org.duijie.exchange.identity.ApiKey;
import org.duijie.exchange.identity.ApiKeys;
import org.duijie.exchange.identity.Invitations;
import org.duijie.exchange.identity.Login;
import org.duijie.exchange.identity.Members;
import org.duijie.exchange.identity.OneTimeLink;
import org.duijie.exchange.identity.Passwords;
import org.duijie.exchange.identity.Registration;
import org.duijie.exchange.identity.Registrations;
import org.duijie.exchange.identity.Registrations.Applicant;
import org.duijie.exchange.identity.Sessions;
import org.duijie.exchange.identity.Signatories;
import org.duijie.store.Samples;
import org.junit.jupiter.api.Test;

/// How organisations and people join, and what they may hand on, on a real database.
abstract class JoiningContract {
    private static final String CODE = "91350100M000100Y43";
    private static final String HASH = Passwords.hash("a long password".toCharArray());
    private static final Registration.Claim CLAIM =
            new Registration.Claim(CODE, "某某新材料有限公司", Organisation.Kind.ENTERPRISE, "350100");
    private static final Viewer.Member OPERATOR = new Viewer.Member(
            RecordId.of("account", "operator"),
            RecordId.of("duijie", "operator"),
            Set.of(Role.OPERATOR),
            List.of(),
            LocalDate.of(2026, 11, 27));

    private Clock clock = Clock.systemUTC();

    abstract JdbcHouse house();

    private Registrations registrations() {
        return new Registrations(house().identityStore(), house().identityWork(), clock);
    }

    private Members members() {
        return new Members(house().accountStore(), house().catalogueStore(), house().identityWork(), clock);
    }

    private Invitations invitations() {
        return new Invitations(house().identityStore(), house().accountStore(), house().identityWork(), clock);
    }

    private Signatories signatories() {
        return new Signatories(house().identityStore(), house().identityWork(), clock);
    }

    private ApiKeys keys() {
        return new ApiKeys(house().identityStore(), house().identityWork(), clock);
    }

    private Login login() {
        return new Login(house().accountStore(), house().catalogueStore(), clock);
    }

    private static Applicant called(String username) {
        return new Applicant(username, "张三", username + "@example.org", HASH);
    }

    private Viewer.Member acting(RecordId account) {
        return (Viewer.Member) login().viewer(account);
    }

    /// The administrator of an organisation that was verified.
    private Viewer.Member administrator() {
        Registration waiting = registrations().register(CLAIM, called("zhang"));
        return acting(registrations().verify(OPERATOR, waiting.id()).account());
    }

    private static void refused(String code, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private void putOperator() {
        house().identityWork().run(OPERATOR, changes -> {
            changes.put(new Account(
                    OPERATOR.user(), "operator", "operator", HASH, OPERATOR.organisation(), OPERATOR.roles()));
            return OPERATOR;
        });
    }

    @Test
    void a_registration_opens_an_unverified_account_and_no_record() {
        Registration waiting = registrations().register(CLAIM, called("zhang"));

        Viewer.Member applicant = acting(waiting.account());
        assertThat(applicant.verified()).isFalse();
        assertThat(applicant.roles()).containsExactly(Role.ENTERPRISE);
        assertThat(registrations().own(applicant)).contains(waiting);
        assertThat(registrations().waiting(OPERATOR)).containsExactly(waiting);
        assertThat(house().catalogueStore().lastSequence()).isZero();
        refused("role.missing", () -> registrations().waiting(applicant));
        refused("role.missing", () -> registrations().verify(applicant, waiting.id()));
        refused("member.not-administrator", () -> members().of(applicant));
        refused(
                "member.not-administrator",
                () -> invitations().invite(applicant, "li", Set.of(Role.ENTERPRISE), false));
    }

    @Test
    void a_code_and_a_name_are_registered_once() {
        registrations().register(CLAIM, called("zhang"));

        refused("registration.taken", () -> registrations().register(CLAIM, called("li")));
        refused(
                "username.taken",
                () -> registrations()
                        .register(
                                new Registration.Claim("91310000MA1FL0000N", "另一家", Organisation.Kind.ENTERPRISE, ""),
                                called("zhang")));
        assertThat(house().accountStore().all()).hasSize(1);
    }

    @Test
    void verifying_makes_the_record_and_moves_what_was_drafted() {
        Registration waiting = registrations().register(CLAIM, called("zhang"));
        Viewer.Member applicant = acting(waiting.account());
        Stored draft = house().unitOfWork()
                .run(
                        applicant,
                        changes -> changes.put(
                                Samples.challenge("怎样粘接")
                                        .postedBy(new Party("", waiting.organisation()))
                                        .inState(RecordState.DRAFT),
                                0));

        Registration verified = registrations().verify(OPERATOR, waiting.id());

        Viewer.Member administrator = acting(waiting.account());
        assertThat(administrator.verified()).isTrue();
        assertThat(verified.state()).isEqualTo(Registration.State.VERIFIED);
        assertThat(house().catalogueStore().find(Viewer.ANONYMOUS, administrator.organisation()))
                .get()
                .extracting(stored -> ((Organisation) stored.record()).creditCode())
                .isEqualTo(CODE);
        assertThat(house().catalogueStore().find(administrator, draft.record().id()))
                .get()
                .extracting(stored -> stored.record().envelope().ownerOrg())
                .isEqualTo(administrator.organisation());
        refused("registration.decided", () -> registrations().verify(OPERATOR, waiting.id()));
        refused("registration.taken", () -> registrations().register(CLAIM, called("li")));
    }

    @Test
    void an_organisation_that_the_catalogue_has_is_joined_only_when_verified() {
        Organisation imported = Samples.organisation("imported", "某某新材料有限公司", "");
        house().unitOfWork().run(OPERATOR, changes -> changes.put(imported, 0));
        Registration waiting = registrations().register(CLAIM, called("zhang"));
        assertThat(acting(waiting.account()).organisation()).isNotEqualTo(imported.id());

        registrations().verify(OPERATOR, waiting.id());

        assertThat(acting(waiting.account()).organisation()).isEqualTo(imported.id());
        assertThat(house().catalogueStore().count(OPERATOR, imported.recordKind()))
                .isEqualTo(1);
    }

    @Test
    void a_refusal_says_why_and_frees_the_code() {
        Registration waiting = registrations().register(CLAIM, called("zhang"));
        refused("registration.reason", () -> registrations().refuse(OPERATOR, waiting.id(), " "));

        registrations().refuse(OPERATOR, waiting.id(), "电话查无此人");

        assertThat(registrations().own(acting(waiting.account())))
                .get()
                .extracting(Registration::reason)
                .isEqualTo("电话查无此人");
        assertThat(registrations().waiting(OPERATOR)).isEmpty();
        assertThat(registrations().register(CLAIM, called("li")).state()).isEqualTo(Registration.State.WAITING);
    }

    @Test
    void an_invitation_is_used_once_and_gives_what_it_says() {
        Viewer.Member administrator = administrator();
        OneTimeLink.Issued issued =
                invitations().invite(administrator, "li@example.org", Set.of(Role.RESEARCHER), false);

        Account joined = invitations().accept(issued.secret(), called("li"));

        assertThat(acting(joined.id()).organisation()).isEqualTo(administrator.organisation());
        assertThat(acting(joined.id()).roles()).containsExactly(Role.RESEARCHER);
        assertThat(members().of(administrator)).extracting(Account::username).containsExactly("li", "zhang");
        refused("link.invalid", () -> invitations().accept(issued.secret(), called("wang")));
        refused("link.invalid", () -> invitations().setPassword(issued.secret(), "another password".toCharArray()));
        refused("member.not-administrator", () -> members().of(acting(joined.id())));
        for (Role role : List.of(Role.OPERATOR, Role.REVIEWER, Role.INSTITUTION, Role.ALLIANCE_ADMIN)) {
            refused("role.unfitting", () -> invitations().invite(administrator, "eve", Set.of(role), false));
        }
    }

    @Test
    void an_invitation_ends_after_a_week_or_when_it_is_taken_back_or_its_maker_goes() {
        Viewer.Member administrator = administrator();
        OneTimeLink.Issued taken = invitations().invite(administrator, "a", Set.of(), false);
        OneTimeLink.Issued old = invitations().invite(administrator, "b", Set.of(), true);
        invitations().takeBack(administrator, taken.link().id());
        refused("link.invalid", () -> invitations().accept(taken.secret(), called("wang")));
        assertThat(invitations().open(administrator))
                .extracting(OneTimeLink::addressee)
                .containsExactly("b");
        Account other = invitations().accept(old.secret(), called("other"));

        OneTimeLink.Issued orphan = invitations().invite(administrator, "c", Set.of(), false);
        OneTimeLink.Issued late = invitations().invite(acting(other.id()), "d", Set.of(), false);
        members().change(acting(other.id()), administrator.user(), Set.of(), false, true);
        refused("link.invalid", () -> invitations().accept(orphan.secret(), called("wang")));
        clock = Clock.fixed(Instant.now().plus(8, ChronoUnit.DAYS), ZoneOffset.UTC);
        refused("link.invalid", () -> invitations().accept(late.secret(), called("wang")));
    }

    @Test
    void what_a_clock_gave_out_that_was_years_ahead_opens_nothing_when_it_is_right_again() {
        Viewer.Member administrator = administrator();
        OneTimeLink.Issued before = invitations().invite(administrator, "before", Set.of(), false);
        Clock right = clock;
        clock = Clock.offset(right, Duration.ofDays(3_650));
        refused("link.invalid", () -> invitations().requireLink(before.link().purpose(), before.secret()));
        ApiKey.Made key = keys().make(administrator, "ahead", Set.of(KeyScope.READ), in(30));
        assertThat(keys().known(key.token())).isPresent();
        OneTimeLink.Issued reset = invitations().reset(administrator, administrator.user());
        clock = right;

        assertThat(keys().known(key.token())).isEmpty();
        assertThat(keys().of(administrator)).as("its owner sees it").hasSize(1);
        keys().revoke(administrator, key.key().id());
        refused("link.invalid", () -> invitations().setPassword(reset.secret(), "another password".toCharArray()));
        assertThat(invitations().link(before.link().purpose(), before.secret())).isPresent();
    }

    @Test
    void a_clock_that_was_set_back_a_day_keeps_what_was_given_out_working_and_what_was_used_used() {
        Viewer.Member administrator = administrator();
        OneTimeLink.Issued open = invitations().invite(administrator, "open", Set.of(), false);
        OneTimeLink.Issued used = invitations().invite(administrator, "used", Set.of(), false);
        invitations().accept(used.secret(), called("li"));
        ApiKey.Made key = keys().make(administrator, "ERP", Set.of(KeyScope.READ), in(30));
        ApiKey.Made revoked = keys().make(administrator, "old", Set.of(KeyScope.READ), in(30));
        keys().revoke(administrator, revoked.key().id());
        clock = Clock.offset(clock, Duration.ofDays(-1));

        assertThat(invitations().link(open.link().purpose(), open.secret())).isPresent();
        assertThat(keys().known(key.token())).isPresent();
        refused("link.invalid", () -> invitations().accept(used.secret(), called("wang")));
        assertThat(keys().known(revoked.token())).isEmpty();
    }

    @Test
    void who_is_ended_loses_sessions_keys_links_and_rights_at_once() {
        Viewer.Member administrator = administrator();
        Account li = invitations()
                .accept(
                        invitations()
                                .invite(administrator, "li", Set.of(Role.ENTERPRISE), false)
                                .secret(),
                        called("li"));
        Sessions sessions = new Sessions(house().sessionStore(), clock);
        sessions.open(li.id(), "browser");
        ApiKey.Made key = keys().make(acting(li.id()), "ERP", Set.of(KeyScope.READ), in(30));
        OneTimeLink.Issued reset = invitations().reset(administrator, li.id());
        signatories().give(administrator, li.id(), licences(SigningRight.ANY_AMOUNT));
        assertThat(keys().known(key.token())).isPresent();

        members().change(administrator, li.id(), li.roles(), false, false);

        assertThat(login().viewer(li.id())).isEqualTo(Viewer.ANONYMOUS);
        assertThat(login().check("li", "a long password".toCharArray())).isEmpty();
        assertThat(sessions.of(li.id())).isEmpty();
        assertThat(keys().known(key.token())).isEmpty();
        refused("link.invalid", () -> invitations().setPassword(reset.secret(), "another password".toCharArray()));
        refused("member.ended", () -> invitations().reset(administrator, li.id()));
        assertThat(signatories().of(administrator)).allMatch(Signatory::isRevoked);

        members().change(administrator, li.id(), li.roles(), false, true);
        assertThat(login().check("li", "a long password".toCharArray())).isPresent();
        assertThat(keys().known(key.token())).as("a key that ended stays ended").isEmpty();
    }

    @Test
    void somebody_always_administers_and_nobody_administers_others() {
        Viewer.Member administrator = administrator();
        putOperator();
        refused(
                "member.last-administrator",
                () -> members().change(administrator, administrator.user(), administrator.roles(), false, true));
        refused(
                "member.last-administrator",
                () -> members().change(administrator, administrator.user(), administrator.roles(), true, false));
        refused("member.not-found", () -> members().change(administrator, OPERATOR.user(), Set.of(), false, true));
        refused("member.not-found", () -> invitations().reset(administrator, OPERATOR.user()));
        refused("member.last-administrator", () -> members().change(OPERATOR, OPERATOR.user(), Set.of(), true, true));
        assertThat(acting(administrator.user()).roles()).containsExactly(Role.ENTERPRISE);
        assertThat(house().accountStore().find(OPERATOR.user()).orElseThrow().roles())
                .containsExactly(Role.OPERATOR);
    }

    @Test
    void a_reset_link_sets_a_password_once_and_ends_every_session() {
        Viewer.Member administrator = administrator();
        putOperator();
        Sessions sessions = new Sessions(house().sessionStore(), clock);
        sessions.open(administrator.user(), "stolen");
        OneTimeLink.Issued first = invitations().reset(OPERATOR, administrator.user());
        OneTimeLink.Issued second =
                invitations().reset(new Viewer.Steward("test"), "zhang").orElseThrow();
        refused("link.invalid", () -> invitations().setPassword(first.secret(), "another password".toCharArray()));
        refused("password.length", () -> invitations().setPassword(second.secret(), "short".toCharArray()));

        invitations().setPassword(second.secret(), "another password".toCharArray());

        assertThat(sessions.of(administrator.user())).isEmpty();
        assertThat(login().check("zhang", "another password".toCharArray())).isPresent();
        assertThat(login().check("zhang", "a long password".toCharArray())).isEmpty();
        refused("link.invalid", () -> invitations().setPassword(second.secret(), "third password".toCharArray()));
        assertThat(invitations().reset(new Viewer.Steward("test"), "nobody")).isEmpty();
    }

    private Instant in(int days) {
        return clock.instant().plus(days, ChronoUnit.DAYS);
    }

    private SigningRight licences(BigDecimal limit) {
        return new SigningRight(
                SigningRight.Scope.LICENCE, limit, LocalDate.now(clock).minusDays(1), PartialDate.UNKNOWN);
    }

    @Test
    void a_signatory_signs_within_scope_and_limit_until_the_right_is_revoked_and_the_history_stays() {
        Viewer.Member administrator = administrator();
        refused("member.not-found", () -> signatories().give(administrator, OPERATOR.user(), licences(BigDecimal.TEN)));
        Signatory given = signatories().give(administrator, administrator.user(), licences(new BigDecimal("50000.00")));

        assertThat(may(administrator, SigningRight.Scope.LICENCE, "50000")).isTrue();
        assertThat(may(administrator, SigningRight.Scope.LICENCE, "50000.01")).isFalse();
        assertThat(may(administrator, SigningRight.Scope.AWARD, "1")).isFalse();

        Signatory revoked = signatories().revoke(administrator, given.id());
        assertThat(may(administrator, SigningRight.Scope.LICENCE, "1")).isFalse();
        assertThat(signatories().revoke(administrator, given.id())).isEqualTo(revoked);
        assertThat(signatories().of(administrator)).containsExactly(revoked);
    }

    private boolean may(Viewer.Member actor, SigningRight.Scope scope, String amount) {
        return signatories().maySign(actor, scope, new BigDecimal(amount));
    }

    @Test
    void a_key_acts_as_its_user_in_part_until_it_ends() {
        Viewer.Member user = administrator();
        ApiKey.Made made = keys().make(user, "ERP 接口", Set.of(KeyScope.READ), in(30));

        Optional<ApiKey> known = keys().known(made.token());
        assertThat(known).contains(made.key());
        assertThat(made.key().scopes()).containsExactly(KeyScope.READ);
        assertThat(keys().of(user))
                .singleElement()
                .satisfies(key -> assertThat(key.used()).isNotEqualTo(ApiKey.NEVER));
        assertThat(keys().known(made.token().replaceFirst("_.{5}", "_00000"))).isEmpty();
        assertThat(keys().known(made.token().substring(0, made.token().length() - 1) + "!"))
                .isEmpty();
        assertThat(made.toString()).doesNotContain(made.secret());

        refused("key.expires", () -> keys().make(user, "x", Set.of(KeyScope.READ), in(400)));
        refused("key.expires", () -> keys().make(user, "x", Set.of(KeyScope.READ), in(0)));
        refused("key.name", () -> keys().make(user, " ", Set.of(KeyScope.READ), in(1)));
        refused("key.not-found", () -> keys().revoke(OPERATOR, made.key().id()));
        keys().revoke(user, made.key().id());
        assertThat(keys().known(made.token())).isEmpty();
        refused("key.not-found", () -> keys().revoke(user, made.key().id()));
        ApiKey.Made late = keys().make(user, "late", Set.of(KeyScope.WRITE_CHALLENGES), in(1));
        clock = Clock.fixed(Instant.now().plus(2, ChronoUnit.DAYS), ZoneOffset.UTC);
        assertThat(keys().known(late.token())).isEmpty();
    }
}
