package org.duijie.exchange.identity;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.duijie.domain.Challenge;
import org.duijie.domain.Organisation;
import org.duijie.domain.Party;
import org.duijie.domain.RecordId;
import org.duijie.domain.access.Role;
import org.duijie.domain.access.Viewer;
import org.duijie.exchange.Operators;
import org.duijie.exchange.Refusal;
import org.duijie.exchange.catalogue.Stored;

/// 单位注册: anybody may register an organisation; an operator looks whether they speak for it. Until then its account
/// acts for an id of its own, of which the catalogue knows nothing: a name that somebody typed in never becomes the
/// unit
/// that imports and searches find.
public final class Registrations {
    private static final int LONGEST_REASON = 500;

    private final IdentityStore store;
    private final IdentityWork work;
    private final Clock clock;

    public Registrations(IdentityStore store, IdentityWork work, Clock clock) {
        this.store = store;
        this.work = work;
        this.clock = clock;
    }

    /// Who registers, with the password already hashed.
    public record Applicant(String username, String displayName, String email, String passwordHash) {
        @Override
        public String toString() {
            return "Applicant";
        }
    }

    /// Opens an account for an organisation that waits to be verified.
    public Registration register(Registration.Claim claim, Applicant applicant) {
        Set<Role> roles = FittingRoles.first(claim.kind());
        if (roles.isEmpty()) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "registration.kind",
                    "Organisations of this kind are entered by an operator: ask one.");
        }
        Instant now = now();
        RecordId organisation = new RecordId(UUID.randomUUID());
        Account account = new Account(
                new RecordId(UUID.randomUUID()),
                applicant.username(),
                applicant.displayName(),
                applicant.email(),
                applicant.passwordHash(),
                organisation,
                roles,
                Account.Rights.APPLICANT);
        return work.run(Viewer.ANONYMOUS, changes -> {
            if (changes.accountNamed(account.username()).isPresent()) {
                throw usernameTaken();
            }
            requireFree(changes, claim.creditCode());
            Registration registration = new Registration(
                    new RecordId(UUID.randomUUID()),
                    organisation,
                    account.id(),
                    claim,
                    Registration.State.WAITING,
                    "",
                    RecordId.UNKNOWN,
                    now,
                    now);
            changes.put(account);
            changes.put(registration);
            return registration;
        });
    }

    static Refusal usernameTaken() {
        return new Refusal(Refusal.Kind.CONFLICT, "username.taken", "Somebody has this user name: choose another.");
    }

    /// One answer for all that can be behind it: a registration that waits, one that was verified, people of a unit
    /// that
    /// the house entered.
    private static void requireFree(IdentityWork.Changes changes, String creditCode) {
        boolean registered = changes.registrationsOf(creditCode).stream()
                .anyMatch(other -> other.state() != Registration.State.REFUSED);
        boolean peopled = changes.organisationCoded(creditCode)
                .filter(known -> !changes.accountsOf(known.record().id()).isEmpty())
                .isPresent();
        if (registered || peopled) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "registration.taken",
                    "This credit code cannot be registered: ask your organisation's administrator for an invitation, or an operator.");
        }
    }

    /// What waits for an operator, oldest first.
    public List<Registration> waiting(Viewer viewer) {
        Operators.require(viewer);
        return store.waiting();
    }

    /// What became of the viewer's own registration.
    public Optional<Registration> own(Viewer.Member viewer) {
        return store.registrationOf(viewer.user());
    }

    /// Says that the account speaks for the organisation. If the catalogue has it already, by credit code or by a name
    /// without a code, the account and its drafts become that organisation's; else its record is made.
    public Registration verify(Viewer actor, RecordId id) {
        Viewer.Member operator = Operators.require(actor);
        return work.run(actor, changes -> {
            Registration waiting = requireWaiting(changes, id);
            Optional<Stored> known = known(changes, waiting.claim());
            Stored record = known.isPresent()
                    ? attached(changes, known.get())
                    : changes.put(OrganisationRecords.of(waiting, now()), 0);
            RecordId organisation = record.record().id();
            move(
                    changes,
                    waiting.organisation(),
                    new Party(record.record().title().original(), organisation));
            Registration verified =
                    waiting.decided(Registration.State.VERIFIED, organisation, "", operator.user(), now());
            changes.put(verified);
            return verified;
        });
    }

    private static Optional<Stored> known(IdentityWork.Changes changes, Registration.Claim claim) {
        return changes.organisationCoded(claim.creditCode())
                .or(() -> changes.organisationNamed(claim.name())
                        .flatMap(changes::find)
                        .filter(named -> named.record() instanceof Organisation organisation
                                && organisation.creditCode().isEmpty()));
    }

    private static Stored attached(IdentityWork.Changes changes, Stored known) {
        return known.record() instanceof Organisation organisation
                        && organisation.verification() != Organisation.Verification.VERIFIED
                ? changes.put(organisation.as(Organisation.Verification.VERIFIED), known.version())
                : known;
    }

    private static void move(IdentityWork.Changes changes, RecordId from, Party to) {
        for (Account account : changes.accountsOf(from)) {
            Account.Rights rights = account.rights();
            changes.put(account.movedTo(to.id())
                    .with(account.roles(), new Account.Rights(rights.manages(), true, rights.active())));
        }
        for (Stored draft : changes.draftsOf(from)) {
            if (draft.record() instanceof Challenge challenge) {
                changes.put(challenge.postedBy(to), draft.version());
            }
        }
    }

    /// Says that it does not, and why; the applicant reads the reason.
    public Registration refuse(Viewer actor, RecordId id, String reason) {
        Viewer.Member operator = Operators.require(actor);
        String said = reason.strip();
        if (said.isEmpty() || said.length() > LONGEST_REASON) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "registration.reason",
                    "Say in 1 to %d characters why it is refused: the applicant reads it.".formatted(LONGEST_REASON));
        }
        return work.run(actor, changes -> {
            Registration waiting = requireWaiting(changes, id);
            Registration refused =
                    waiting.decided(Registration.State.REFUSED, waiting.organisation(), said, operator.user(), now());
            changes.put(refused);
            return refused;
        });
    }

    private static Registration requireWaiting(IdentityWork.Changes changes, RecordId id) {
        Registration registration = changes.registration(id)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.NOT_FOUND, "registration.not-found", "There is no such registration."));
        if (registration.state() != Registration.State.WAITING) {
            throw new Refusal(Refusal.Kind.CONFLICT, "registration.decided", "The registration was decided already.");
        }
        return registration;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /// The kinds of organisation that register themselves.
    public static Set<Organisation.Kind> kinds() {
        Set<Organisation.Kind> kinds = EnumSet.noneOf(Organisation.Kind.class);
        for (Organisation.Kind kind : Organisation.Kind.values()) {
            if (!FittingRoles.first(kind).isEmpty()) {
                kinds.add(kind);
            }
        }
        return kinds;
    }
}
