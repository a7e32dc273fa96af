package org.duijie.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.duijie.domain.Challenge;
import org.duijie.domain.Organisation;
import org.duijie.domain.Party;
import org.duijie.domain.ProfileClaim;
import org.duijie.domain.RecordId;
import org.duijie.domain.RecordState;
import org.duijie.domain.Researcher;
import org.duijie.domain.access.KeyScope;
import org.duijie.domain.access.Role;
import org.duijie.domain.access.Viewer;
import org.duijie.exchange.Refusal;
import org.duijie.exchange.audit.Action;
import org.duijie.exchange.audit.Logged;
import org.duijie.exchange.identity.Account;
import org.duijie.exchange.identity.AccountErasure;
import org.duijie.exchange.identity.ApiKeys;
import org.duijie.exchange.identity.ClockWatch;
import org.duijie.exchange.identity.Invitations;
import org.duijie.exchange.identity.Login;
import org.duijie.exchange.identity.OneTimeLink;
import org.duijie.exchange.identity.Passwords;
import org.duijie.exchange.identity.Registration;
import org.duijie.exchange.identity.Registrations;
import org.duijie.exchange.identity.Retention;
import org.duijie.exchange.identity.Sessions;
import org.duijie.exchange.identity.SignOnLink;
import org.duijie.exchange.identity.Subject;
import org.duijie.proof.log.AuditVerifier;
import org.duijie.proof.log.Checkpoint;
import org.duijie.proof.log.Verdict;
import org.duijie.store.Samples;
import org.junit.jupiter.api.Test;

/// 注销账号: what is left of a person after the erasure of their account, on a real database.
abstract class AccountErasureContract {
    private static final String PASSWORD = "a long password";
    private static final String HASH = Passwords.hash(PASSWORD.toCharArray());

    private final SetClock clock = new SetClock();

    abstract JdbcHouse house();

    private AccountErasure erasure() {
        return new AccountErasure(house().accountStore(), house().identityWork());
    }

    private Viewer.Member put(String username, Set<Role> roles, boolean manages) {
        RecordId id = RecordId.of("account", username);
        Account account = new Account(
                id, username, "王小明", "", HASH, Samples.UNIVERSITY, roles, new Account.Rights(manages, true, true));
        house().identityWork().run(new Viewer.Steward("test"), changes -> {
            changes.put(account);
            return account;
        });
        return acting(id);
    }

    private Viewer.Member acting(RecordId account) {
        return (Viewer.Member) new Login(house().accountStore(), house().catalogueStore(), clock).viewer(account);
    }

    private static void refused(String code, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    /// Every place of every table in which one of these stands.
    private List<String> places(String... wanted) {
        return house().connections().read(handle -> {
            List<String> places = new ArrayList<>();
            List<Map<String, Object>> columns =
                    handle.createQuery("""
                            select table_name as t, column_name as c from information_schema.columns
                            where table_schema = 'public' and (data_type = 'uuid' or data_type like 'char%')""").mapToMap().list();
            for (Map<String, Object> column : columns) {
                String table = String.valueOf(column.get("t"));
                String name = String.valueOf(column.get("c"));
                for (String one : wanted) {
                    long found = handle.createQuery(
                                    "select count(*) from \"%s\" where lower(cast(\"%s\" as varchar)) like :it"
                                            .formatted(table, name))
                            .bind("it", "%" + one + "%")
                            .mapTo(long.class)
                            .one();
                    if (found > 0) {
                        places.add(table + "." + name);
                    }
                }
            }
            return places;
        });
    }

    private List<Logged> entries() {
        while (house().auditLog().advance() > 0) {
            // until nothing waits
        }
        return house().auditLog().before(Long.MAX_VALUE, 100).items();
    }

    @Test
    void nothing_in_the_database_speaks_of_the_person_any_more() throws IOException {
        put("li", Set.of(Role.INSTITUTION), true);
        Viewer.Member wang = put("wangxiaoming", Set.of(Role.INSTITUTION, Role.RESEARCHER), true);
        new Sessions(house().sessionStore(), clock).open(wang.user(), "Firefox");
        new ApiKeys(house().identityStore(), house().identityWork(), clock)
                .make(wang, "ERP", Set.of(KeyScope.READ), clock.instant().plusSeconds(86_400));
        new Invitations(house().identityStore(), house().accountStore(), house().identityWork(), clock)
                .reset(wang, wang.user());
        Subject subject = new Subject("https://id.example", "248289761001");
        house().identityWork().run(wang, changes -> {
            changes.put(new SignOnLink(wang.user(), subject.issuer(), clock.instant()), subject);
            return subject;
        });
        assertThat(places(subject.name())).isEmpty();
        Researcher profile = Samples.researcher("另一人", "江城大学");
        house().unitOfWork().run(wang, changes -> {
            changes.put(profile, 0);
            changes.put(ProfileClaim.requested(profile.id(), wang.user(), Instant.now()));
            return profile;
        });
        mail(wang, profile);
        entries();
        String checkpoint = house().auditLog().latest().orElseThrow().text();
        assertThat(places(wang.user().toString(), "wangxiaoming")).hasSizeGreaterThan(5);

        refused("password.wrong", () -> erasure().eraseOwn(wang, "another password".toCharArray()));
        erasure().eraseOwn(wang, PASSWORD.toCharArray());

        assertThat(places(wang.user().toString(), "wangxiaoming")).isEmpty();
        assertThat(house().signOnStore().account(subject)).isEmpty();
        assertThat(house().identityStore().link("a hash")).isEmpty();
        assertThat(house().catalogueStore().find(new Viewer.Steward("test"), profile.id()))
                .isPresent();
        assertThat(entries().getFirst().action()).isEqualTo(Action.ACCOUNT_ERASED);
        assertThat(entries().getFirst().subject()).isEmpty();
        ByteArrayOutputStream export = new ByteArrayOutputStream();
        house().auditLog().export(export);
        assertThat(AuditVerifier.trusting(house().auditLog().firstKey())
                        .since(Checkpoint.parse(checkpoint))
                        .verify(new ByteArrayInputStream(export.toByteArray())))
                .isInstanceOf(Verdict.Valid.class);
    }

    /// A link that was sent for their claim.
    private void mail(Viewer.Member claimant, Researcher profile) {
        Instant now = clock.instant();
        OneTimeLink link = new OneTimeLink(
                RecordId.of("link", "mailed"),
                OneTimeLink.Purpose.MAILBOX,
                profile.id(),
                claimant.user(),
                "1",
                Set.of(),
                false,
                claimant.user(),
                now,
                now.plus(OneTimeLink.Purpose.MAILBOX.lasting()),
                "a hash");
        house().identityWork().run(claimant, changes -> {
            changes.put(link);
            return link;
        });
        assertThat(house().identityStore().link("a hash")).isPresent();
    }

    @Test
    void the_last_administrator_of_others_hands_over_first_and_whoever_is_alone_may_leave() {
        Viewer.Member wang = put("wang", Set.of(Role.INSTITUTION), true);
        Viewer.Member li = put("li", Set.of(Role.INSTITUTION), false);

        refused("member.last-administrator", () -> erasure().eraseOwn(wang, PASSWORD.toCharArray()));

        erasure().eraseOwn(li, PASSWORD.toCharArray());
        erasure().eraseOwn(wang, PASSWORD.toCharArray());
        assertThat(house().accountStore().all()).isEmpty();
    }

    @Test
    void an_operator_erases_at_request_but_the_last_operator_stays() {
        Viewer.Member operator = put("operator", Set.of(Role.OPERATOR), false);
        Viewer.Member wang = put("wang", Set.of(Role.INSTITUTION), true);

        refused("role.missing", () -> erasure().erase(wang, operator.user()));
        refused("member.not-found", () -> erasure().erase(operator, RecordId.of("account", "nobody")));
        refused("member.last-administrator", () -> erasure().eraseOwn(operator, PASSWORD.toCharArray()));

        erasure().erase(operator, wang.user());
        assertThat(house().accountStore().all()).extracting(Account::username).containsExactly("operator");
    }

    @Test
    void an_applicant_who_was_never_verified_takes_registration_and_drafts_along() {
        Registrations registrations = new Registrations(house().identityStore(), house().identityWork(), clock);
        Registration waiting = registrations.register(
                new Registration.Claim("91350100M000100Y43", "某某新材料有限公司", Organisation.Kind.ENTERPRISE, "350100"),
                new Registrations.Applicant("zhang", "张三", "zhang@example.org", HASH));
        Viewer.Member zhang = acting(waiting.account());
        Challenge own = Samples.challenge("轻量化车身")
                .postedBy(new Party("某某新材料有限公司", zhang.organisation()))
                .inState(RecordState.DRAFT);
        house().unitOfWork().run(zhang, changes -> changes.put(own, 0));

        erasure().eraseOwn(zhang, PASSWORD.toCharArray());

        assertThat(house().identityStore().registrationOf(waiting.account())).isEmpty();
        assertThat(house().catalogueStore().find(new Viewer.Steward("test"), own.id()))
                .isEmpty();
        assertThat(places("zhang", "某某新材料")).isEmpty();
    }

    @Test
    void a_refused_applicant_is_let_go_after_thirty_days_and_not_before() {
        refuseAnApplicant();
        Retention retention = retention();

        assertThat(runs(retention, Duration.ofDays(29))).isZero();
        assertThat(house().accountStore().named("zhang")).isPresent();

        assertThat(runs(retention, Duration.ofDays(2))).isEqualTo(1);
        assertThat(places("zhang", "某某新材料")).isEmpty();
        assertThat(entries().getFirst().task()).isEqualTo("retention");
    }

    @Test
    void a_clock_that_jumps_ahead_and_is_set_right_within_a_day_erases_nobody() {
        refuseAnApplicant();
        Retention retention = retention();
        assertThat(runs(retention, Duration.ofDays(1))).isZero();

        clock.jump(Duration.ofDays(3_650));
        assertThat(runs(retention, Duration.ofHours(20))).isZero();
        clock.jump(Duration.ofDays(-3_650));
        assertThat(runs(retention, Duration.ofDays(28))).isZero();
        assertThat(house().accountStore().named("zhang")).isPresent();

        assertThat(runs(retention, Duration.ofDays(2)))
                .as("who has had thirty days is let go all the same")
                .isEqualTo(1);
    }

    @Test
    void a_server_that_starts_under_a_clock_years_ahead_of_its_last_deed_erases_nobody_for_a_day() {
        refuseAnApplicant();
        Instant newest = clock.instant();
        clock.jump(Duration.ofDays(3_650));
        Retention retention = retention(newest);
        assertThat(runs(retention, Duration.ofHours(23))).isZero();
        clock.jump(Duration.ofDays(-3_650));

        assertThat(runs(retention(newest), Duration.ofDays(28))).isZero();
        assertThat(house().accountStore().named("zhang")).isPresent();
    }

    private void refuseAnApplicant() {
        Viewer.Member operator = put("operator", Set.of(Role.OPERATOR), false);
        Registrations registrations = new Registrations(house().identityStore(), house().identityWork(), clock);
        Registration.Claim claim =
                new Registration.Claim("91350100M000100Y43", "某某新材料有限公司", Organisation.Kind.ENTERPRISE, "350100");
        Registration refused =
                registrations.register(claim, new Registrations.Applicant("zhang", "张三", "zhang@example.org", HASH));
        registrations.refuse(operator, refused.id(), "执照与代码不符");
    }

    private Retention retention() {
        return retention(clock.instant());
    }

    private Retention retention(Instant newest) {
        return new Retention(
                house().identityStore(), erasure(), new ClockWatch(clock, clock::nanos, Optional.of(newest)));
    }

    /// How many were erased while hour after hour passed.
    private int runs(Retention retention, Duration time) {
        int erased = 0;
        for (long hour = 0; hour < time.toHours(); hour++) {
            clock.pass(Duration.ofHours(1));
            erased += retention.run();
        }
        return erased;
    }

    @Test
    void every_table_that_names_an_account_is_erased_or_kept_on_purpose() {
        List<String> tables = house().connections()
                .read(handle -> handle.createQuery("""
                                select table_name from information_schema.columns
                                where table_schema = 'public' and column_name = 'account_id'""").mapTo(String.class).list());
        List<String> expected = new ArrayList<>(AccountRows.OF_A_PERSON);
        expected.addAll(List.of("registration", "one_time_link"));
        expected.add("signatory"); // dates under an id that leads to nobody: contracts are judged by them

        assertThat(tables).containsExactlyInAnyOrderElementsOf(expected);
    }
}
