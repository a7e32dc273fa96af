package org.duijie.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Method;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.duijie.domain.Challenge;
import org.duijie.domain.Organisation;
import org.duijie.domain.PartialDate;
import org.duijie.domain.ProfileClaim;
import org.duijie.domain.RecordId;
import org.duijie.domain.RecordState;
import org.duijie.domain.Researcher;
import org.duijie.domain.access.KeyScope;
import org.duijie.domain.access.Role;
import org.duijie.domain.access.Signatory;
import org.duijie.domain.access.SigningRight;
import org.duijie.domain.access.Viewer;
import org.duijie.exchange.audit.Action;
import org.duijie.exchange.audit.Actor;
import org.duijie.exchange.audit.Logged;
import org.duijie.exchange.catalogue.UnitOfWork;
import org.duijie.exchange.identity.Account;
import org.duijie.exchange.identity.ApiKey;
import org.duijie.exchange.identity.IdentityWork;
import org.duijie.exchange.identity.OneTimeLink;
import org.duijie.exchange.identity.Registration;
import org.duijie.exchange.identity.Session;
import org.duijie.exchange.identity.SignOnLink;
import org.duijie.exchange.identity.Subject;
import org.duijie.proof.log.AuditVerifier;
import org.duijie.proof.log.Checkpoint;
import org.duijie.proof.log.Verdict;
import org.duijie.store.Samples;
import org.junit.jupiter.api.Test;

/// Each write leaves its entry, in the command's own transaction.
abstract class AuditedWritesContract {
    private static final Viewer HOUSE = new Viewer.Steward("test");
    private static final RecordId WANG = RecordId.of("account", "wang");

    /// Changes that are no business of the log: a look, a digest, the bookkeeping of a request, a cache.
    private static final Set<String> UNLOGGED = Set.of(
            "find",
            "at",
            "organisationNamed",
            "answered",
            "answer",
            "contentHash",
            "forgetVectors",
            "isKeptOut",
            "claims");

    private static final Set<String> LOGGED = Set.of("put", "erase", "keepOut");

    abstract JdbcHouse house();

    private List<Logged> entries() {
        while (house().auditLog().advance() > 0) {
            // until nothing waits
        }
        return house().auditLog().before(Long.MAX_VALUE, 100).items().reversed();
    }

    private <T> T run(Function<UnitOfWork.Changes, T> command) {
        return house().unitOfWork().run(HOUSE, command);
    }

    @Test
    void whoever_adds_a_change_says_here_whether_it_is_logged() {
        Stream<String> changes =
                Stream.of(UnitOfWork.Changes.class.getMethods()).map(Method::getName);

        assertThat(changes)
                .as(
                        "a new method of UnitOfWork.Changes: log it in JdbcChanges and test it here, or list it as unlogged")
                .allMatch(name -> UNLOGGED.contains(name) || LOGGED.contains(name));
    }

    @Test
    void a_record_that_is_created_changed_and_erased_leaves_three_entries() {
        Challenge challenge = Samples.challenge("轻量化车身");
        run(changes -> changes.put(challenge, 0));
        run(changes -> changes.put(challenge.inState(RecordState.PAUSED), 1));

        assertThat(entries()).extracting(Logged::action).containsExactly(Action.RECORD_CREATED, Action.RECORD_CHANGED);
        assertThat(entries()).allSatisfy(entry -> {
            assertThat(entry.subject()).contains(challenge.id());
            assertThat(entry.kind()).isEqualTo("CHALLENGE");
            assertThat(entry.task()).isEqualTo("test");
        });

        run(changes -> changes.erase(challenge.id()));
        assertThat(entries()).extracting(Logged::action).endsWith(Action.RECORD_ERASED);
    }

    @Test
    void a_command_that_fails_leaves_no_entry() {
        Challenge challenge = Samples.challenge("轻量化车身");

        assertThatThrownBy(() -> run(changes -> {
                    changes.put(challenge, 0);
                    throw new IllegalStateException("half-way");
                }))
                .hasMessage("half-way");

        assertThat(entries()).isEmpty();
    }

    @Test
    void after_an_erasure_entries_name_nobody_and_every_proof_still_holds() throws IOException {
        Researcher person = Samples.researcher("王小明", "江城大学");
        run(changes -> changes.put(person, 0));
        run(changes -> {
            changes.put(ProfileClaim.requested(person.id(), WANG, Samples.NOON));
            return person;
        });
        entries();
        String kept = house().auditLog().latest().orElseThrow().text();

        run(changes -> {
            changes.keepOut(person);
            return changes.erase(person.id());
        });

        assertThat(entries())
                .extracting(Logged::action)
                .containsExactly(
                        Action.RECORD_CREATED, Action.CLAIM_REQUESTED, Action.PERSON_KEPT_OUT, Action.RECORD_ERASED);
        assertThat(entries()).allSatisfy(entry -> assertThat(entry.subject()).isEmpty());
        assertThat(house().auditLog().about(person.id(), Long.MAX_VALUE, 10).items())
                .isEmpty();
        ByteArrayOutputStream export = new ByteArrayOutputStream();
        house().auditLog().export(export);
        assertThat(AuditVerifier.trusting(house().auditLog().firstKey())
                        .since(Checkpoint.parse(kept))
                        .verify(new ByteArrayInputStream(export.toByteArray())))
                .isInstanceOf(Verdict.Valid.class);
    }

    @Test
    void a_claim_leaves_an_entry_for_each_decision() {
        Researcher person = Samples.researcher("王小明", "江城大学");
        run(changes -> changes.put(person, 0));
        ProfileClaim claim = ProfileClaim.requested(person.id(), WANG, Samples.NOON);
        run(changes -> {
            changes.put(claim);
            changes.put(claim.decided(false, WANG, Samples.NOON));
            changes.put(claim.decided(true, WANG, Samples.NOON));
            return claim;
        });

        assertThat(entries())
                .extracting(Logged::action)
                .containsExactly(
                        Action.RECORD_CREATED, Action.CLAIM_REQUESTED, Action.CLAIM_REFUSED, Action.CLAIM_CONFIRMED);
    }

    @Test
    void every_write_of_identity_leaves_its_entry() {
        Instant now = Samples.NOON;
        Account account = new Account(WANG, "wang", "王小明", "$argon2id$…", Samples.UNIVERSITY, Set.of(Role.BROKER));
        Registration waiting = new Registration(
                RecordId.of("registration", "one"),
                Samples.UNIVERSITY,
                WANG,
                new Registration.Claim("91350100M000100Y43", "某公司", Organisation.Kind.ENTERPRISE, ""),
                Registration.State.WAITING,
                "",
                RecordId.UNKNOWN,
                now,
                now);
        OneTimeLink link = new OneTimeLink(
                RecordId.of("link", "one"),
                OneTimeLink.Purpose.RESET,
                Samples.UNIVERSITY,
                WANG,
                "wang",
                Set.of(),
                false,
                WANG,
                now,
                now.plusSeconds(60),
                "hash");
        Signatory right = Signatory.given(
                RecordId.of("right", "one"),
                Samples.UNIVERSITY,
                WANG,
                new SigningRight(
                        SigningRight.Scope.AWARD,
                        SigningRight.ANY_AMOUNT,
                        LocalDate.of(2026, 11, 21),
                        PartialDate.UNKNOWN),
                WANG,
                now);
        ApiKey key = new ApiKey(
                RecordId.of("key", "one"),
                WANG,
                "ERP",
                Set.of(KeyScope.READ),
                "hash",
                now,
                now.plusSeconds(60),
                ApiKey.NEVER,
                ApiKey.NEVER);
        house().sessionStore().open(new Session(RecordId.of("session", "one"), WANG, "", now, now, "hash"));
        house().identityWork().run(HOUSE, changes -> {
            changes.put(account);
            changes.put(waiting);
            changes.put(link);
            changes.remove(link);
            changes.put(right);
            changes.put(right.revoked(WANG, now));
            changes.put(key);
            changes.revokeKeys(WANG, now);
            changes.put(new SignOnLink(WANG, "https://id.example", now), new Subject("https://id.example", "wang"));
            changes.removeSignOn(WANG);
            changes.endSessions(WANG, RecordId.UNKNOWN);
            changes.erase(account);
            return account;
        });

        assertThat(entries())
                .extracting(Logged::action)
                .containsExactly(
                        Action.SESSION_OPENED,
                        Action.ACCOUNT_CREATED,
                        Action.REGISTRATION_REQUESTED,
                        Action.LINK_MADE,
                        Action.LINK_ENDED,
                        Action.SIGNING_RIGHT_GIVEN,
                        Action.SIGNING_RIGHT_REVOKED,
                        Action.KEY_MADE,
                        Action.KEY_REVOKED,
                        Action.SIGN_ON_LINKED,
                        Action.SIGN_ON_UNLINKED,
                        Action.OTHER_SESSIONS_ENDED,
                        Action.ACCOUNT_ERASED);
        assertThat(Arrays.stream(IdentityWork.Changes.class.getDeclaredMethods())
                        .filter(method -> method.getReturnType() == void.class)
                        .map(Method::getName)
                        .distinct())
                .as("a write more of identity needs a line above, and an entry")
                .containsExactlyInAnyOrder("put", "remove", "revokeKeys", "removeSignOn", "endSessions", "erase");
    }

    @Test
    void an_account_and_its_sessions_leave_entries() {
        Account account = new Account(WANG, "wang", "王小明", "$argon2id$…", Samples.UNIVERSITY, Set.of(Role.BROKER));
        Session session = new Session(RecordId.of("session", "one"), WANG, "", Samples.NOON, Samples.NOON, "hash");
        Session other = new Session(RecordId.of("session", "two"), WANG, "", Samples.NOON, Samples.NOON, "other");
        for (int i = 0; i < 2; i++) {
            house().identityWork().run(HOUSE, changes -> {
                changes.put(account);
                return account;
            });
        }
        house().sessionStore().open(session);
        house().sessionStore().open(other);
        house().sessionStore().endOthers(WANG, session.id());
        house().sessionStore().end(Actor.account(WANG), session.id());
        house().sessionStore().end(Actor.account(WANG), session.id());

        assertThat(entries())
                .extracting(Logged::action)
                .containsExactly(
                        Action.ACCOUNT_CREATED,
                        Action.ACCOUNT_CHANGED,
                        Action.SESSION_OPENED,
                        Action.SESSION_OPENED,
                        Action.OTHER_SESSIONS_ENDED,
                        Action.SESSION_ENDED);
    }
}
