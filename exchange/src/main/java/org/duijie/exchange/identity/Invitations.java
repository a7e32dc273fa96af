package org.duijie.exchange.identity;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.duijie.domain.RecordId;
import org.duijie.domain.access.ActingPolicy;
import org.duijie.domain.access.Role;
import org.duijie.domain.access.Viewer;
import org.duijie.exchange.Refusal;
import org.duijie.exchange.identity.OneTimeLink.Issued;
import org.duijie.exchange.identity.OneTimeLink.Purpose;

/// 邀请与重设密码: one-time links by which somebody joins an organisation or sets another password. The secret is told to
/// whoever made the link, who hands it over; of it only the digest is kept.
public final class Invitations {
    private static final int OPEN_AT_MOST = 100;
    private static final int LONGEST_ADDRESSEE = 254;

    private final IdentityStore store;
    private final AccountStore accounts;
    private final IdentityWork work;
    private final Clock clock;

    public Invitations(IdentityStore store, AccountStore accounts, IdentityWork work, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.work = work;
        this.clock = clock;
    }

    /// Invites somebody into the actor's organisation.
    public Issued invite(Viewer.Member actor, String addressee, Set<Role> roles, boolean manages) {
        String told = addressee.replaceAll("\\p{Cntrl}", " ").strip();
        if (told.isEmpty() || told.length() > LONGEST_ADDRESSEE) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "invitation.addressee",
                    "Say in 1 to %d characters whom the invitation is for.".formatted(LONGEST_ADDRESSEE));
        }
        Instant now = now();
        return work.run(actor, changes -> {
            Members.requireAdministrator(changes, actor);
            Members.requireFitting(changes, actor, actor.organisation(), Set.of(), roles);
            List<OneTimeLink> open = changes.links(actor.organisation());
            open.stream().filter(link -> !link.isLive(now)).forEach(changes::remove);
            if (open.stream().filter(link -> link.isLive(now)).count() >= OPEN_AT_MOST) {
                throw new Refusal(
                        Refusal.Kind.CONFLICT,
                        "invitation.many",
                        "Your organisation has %d open links: take back those that nobody needs."
                                .formatted(OPEN_AT_MOST));
            }
            return issue(
                    changes, Purpose.INVITATION, actor.organisation(), RecordId.UNKNOWN, told, roles, manages, actor);
        });
    }

    /// A link by which a member sets another password; one that was made before ends.
    public Issued reset(Viewer.Member actor, RecordId member) {
        return work.run(actor, changes -> {
            Account account = Members.requireMember(changes, actor, member);
            return reset(changes, account, actor);
        });
    }

    /// The same by whoever has the data folder in their hands.
    public Optional<Issued> reset(Viewer.Steward steward, String username) {
        return work.run(
                steward, changes -> changes.accountNamed(username).map(account -> reset(changes, account, steward)));
    }

    private Issued reset(IdentityWork.Changes changes, Account account, Viewer actor) {
        if (!account.rights().active()) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT, "member.ended", "The account was ended: let it be used again first.");
        }
        changes.links(account.organisation()).stream()
                .filter(link -> link.account().equals(account.id()))
                .forEach(changes::remove);
        return issue(
                changes,
                Purpose.RESET,
                account.organisation(),
                account.id(),
                account.username(),
                Set.of(),
                false,
                actor);
    }

    private Issued issue(
            IdentityWork.Changes changes,
            Purpose purpose,
            RecordId organisation,
            RecordId account,
            String addressee,
            Set<Role> roles,
            boolean manages,
            Viewer actor) {
        String secret = Secret.make();
        Instant now = now();
        RecordId by = actor instanceof Viewer.Member member ? member.user() : RecordId.UNKNOWN;
        OneTimeLink link = new OneTimeLink(
                new RecordId(UUID.randomUUID()),
                purpose,
                organisation,
                account,
                addressee,
                roles,
                manages,
                by,
                now,
                now.plus(purpose.lasting()),
                Secret.hash(secret));
        changes.put(link);
        return new Issued(link, secret);
    }

    /// The invitations of the viewer's organisation that nobody has used yet.
    public List<OneTimeLink> open(Viewer.Member viewer) {
        boolean manages =
                accounts.find(viewer.user()).filter(Account::administers).isPresent();
        if (!ActingPolicy.administers(viewer, manages)) {
            throw Members.notAdministrator();
        }
        Instant now = now();
        return store.links(viewer.organisation()).stream()
                .filter(link -> link.purpose() == Purpose.INVITATION && link.isLive(now))
                .toList();
    }

    public void takeBack(Viewer.Member actor, RecordId id) {
        work.run(actor, changes -> {
            Members.requireAdministrator(changes, actor);
            OneTimeLink link = changes.links(actor.organisation()).stream()
                    .filter(open -> open.id().equals(id) && open.purpose() == Purpose.INVITATION)
                    .findFirst()
                    .orElseThrow(() -> new Refusal(
                            Refusal.Kind.NOT_FOUND, "invitation.not-found", "There is no such open invitation."));
            changes.remove(link);
            return link;
        });
    }

    /// The link of this secret, for the page that asks for the rest.
    public Optional<OneTimeLink> link(Purpose purpose, String secret) {
        Instant now = now();
        return store.link(Secret.hash(secret)).filter(link -> link.purpose() == purpose && link.isLive(now));
    }

    /// Looks whether a link still works before anything that takes long is done for it.
    public OneTimeLink requireLink(Purpose purpose, String secret) {
        return link(purpose, secret).orElseThrow(Invitations::invalid);
    }

    /// Makes the account that an invitation was for.
    public Account accept(String secret, Registrations.Applicant newcomer) {
        return work.run(Viewer.ANONYMOUS, changes -> {
            OneTimeLink link = requireLive(changes, Purpose.INVITATION, secret);
            if (changes.accountNamed(newcomer.username()).isPresent()) {
                throw Registrations.usernameTaken();
            }
            Account account = new Account(
                    new RecordId(UUID.randomUUID()),
                    newcomer.username(),
                    newcomer.displayName(),
                    newcomer.email(),
                    newcomer.passwordHash(),
                    link.organisation(),
                    link.roles(),
                    new Account.Rights(link.manages(), true, true));
            changes.put(account);
            changes.remove(link);
            return account;
        });
    }

    /// Sets the password that a link was made for, and ends all sessions of the account and its single sign-on: when it
    /// comes to this, nobody is sure any more who came in.
    public void setPassword(String secret, char[] wanted) {
        requireLink(Purpose.RESET, secret);
        Passwords.requireLength(wanted);
        String hash = Passwords.hash(wanted);
        work.run(Viewer.ANONYMOUS, changes -> {
            OneTimeLink link = requireLive(changes, Purpose.RESET, secret);
            Account account = changes.account(link.account())
                    .filter(found -> found.rights().active())
                    .orElseThrow(Invitations::invalid);
            if (Passwords.isName(account.username(), wanted)) {
                throw Passwords.tooKnown();
            }
            changes.put(account.withPasswordHash(hash));
            changes.endSessions(account.id(), RecordId.UNKNOWN);
            changes.removeSignOn(account.id());
            changes.remove(link);
            return account;
        });
    }

    private OneTimeLink requireLive(IdentityWork.Changes changes, Purpose purpose, String secret) {
        Instant now = now();
        return changes.link(Secret.hash(secret))
                .filter(link -> link.purpose() == purpose && link.isLive(now))
                .orElseThrow(Invitations::invalid);
    }

    /// One answer for a link that never was, was used, was taken back or has run out.
    static Refusal invalid() {
        return new Refusal(
                Refusal.Kind.NOT_FOUND,
                "link.invalid",
                "This link does not work, or does no longer: ask whoever gave it to you for another.");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
