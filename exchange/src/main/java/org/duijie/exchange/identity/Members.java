package org.duijie.exchange.identity;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duijie.domain.Organisation;
import org.duijie.domain.RecordId;
import org.duijie.domain.access.ActingPolicy;
import org.duijie.domain.access.Role;
import org.duijie.domain.access.Viewer;
import org.duijie.exchange.Refusal;
import org.duijie.exchange.catalogue.CatalogueStore;
import org.duijie.exchange.catalogue.Stored;

/// 成员管理: the accounts of an organisation, in the hands of its administrators (单位管理员) and of operators.
public final class Members {
    private final AccountStore accounts;
    private final CatalogueStore catalogue;
    private final IdentityWork work;
    private final Clock clock;

    public Members(AccountStore accounts, CatalogueStore catalogue, IdentityWork work, Clock clock) {
        this.accounts = accounts;
        this.catalogue = catalogue;
        this.work = work;
        this.clock = clock;
    }

    /// The accounts of the viewer's organisation, for its administrators.
    public List<Account> of(Viewer.Member viewer) {
        requireAdministrator(viewer);
        return accounts.of(viewer.organisation());
    }

    /// Whether the viewer administers the organisation they act for; operators do.
    public boolean administers(Viewer.Member viewer) {
        return ActingPolicy.administers(
                viewer,
                accounts.find(viewer.user()).filter(Account::administers).isPresent());
    }

    private void requireAdministrator(Viewer.Member viewer) {
        if (!administers(viewer)) {
            throw notAdministrator();
        }
    }

    static Refusal notAdministrator() {
        return new Refusal(
                Refusal.Kind.FORBIDDEN,
                "member.not-administrator",
                "This takes an administrator of a verified organisation, or an operator.");
    }

    /// Requires it of the actor inside a command, as the command sees the accounts.
    static void requireAdministrator(IdentityWork.Changes changes, Viewer.Member actor) {
        boolean administers = changes.account(actor.user())
                .filter(account -> account.administers()
                        || (account.rights().active() && account.roles().contains(Role.OPERATOR)))
                .isPresent();
        if (!administers) {
            throw notAdministrator();
        }
    }

    /// A member that the actor administers: of the same organisation, or anybody's for an operator. Others do not
    /// exist.
    static Account requireMember(IdentityWork.Changes changes, Viewer.Member actor, RecordId id) {
        requireAdministrator(changes, actor);
        return changes.account(id)
                .filter(account -> ActingPolicy.administers(actor, true, account.organisation()))
                .filter(account ->
                        ActingPolicy.operates(actor) || !account.roles().contains(Role.OPERATOR))
                .orElseThrow(Members::notFound);
    }

    static Refusal notFound() {
        return new Refusal(Refusal.Kind.NOT_FOUND, "member.not-found", "There is no such member of your organisation.");
    }

    /// The roles that the viewer may give in the organisation they act for.
    public Set<Role> mayGive(Viewer.Member viewer) {
        return fitting(viewer, catalogue.find(viewer, viewer.organisation()));
    }

    private static Set<Role> fitting(Viewer.Member actor, Optional<Stored> organisation) {
        Organisation.Kind kind = organisation
                .map(stored -> stored.record() instanceof Organisation known
                        ? known.kind().code()
                        : Organisation.Kind.OTHER)
                .orElse(Organisation.Kind.OTHER);
        return ActingPolicy.operates(actor) ? FittingRoles.byOperator(kind) : FittingRoles.of(kind);
    }

    /// What the actor may give in an organisation, for roles that are not there yet.
    static void requireFitting(
            IdentityWork.Changes changes,
            Viewer.Member actor,
            RecordId organisation,
            Set<Role> before,
            Set<Role> wanted) {
        Set<Role> fitting = fitting(actor, changes.find(organisation));
        for (Role role : wanted) {
            if (!before.contains(role) && !fitting.contains(role)) {
                throw new Refusal(
                        Refusal.Kind.UNPROCESSABLE,
                        "role.unfitting",
                        "The role %s does not fit this organisation, or only operators give it.".formatted(role));
            }
        }
    }

    /// Gives a member other roles or rights. Who is ended is signed out everywhere at once, and loses keys, open links
    /// and rights to sign for good.
    public Account change(Viewer.Member actor, RecordId id, Set<Role> roles, boolean manages, boolean active) {
        return work.run(actor, changes -> {
            Account before = requireMember(changes, actor, id);
            requireFitting(changes, actor, before.organisation(), before.roles(), roles);
            Account after = before.with(
                    roles, new Account.Rights(manages, before.rights().verified(), active));
            changes.put(after);
            requireSomebody(changes, before, after);
            if (!after.administers()) {
                changes.links(before.organisation()).stream()
                        .filter(link -> link.madeBy().equals(id))
                        .forEach(changes::remove);
            }
            if (before.rights().active() != active) {
                end(changes, actor, after);
            }
            return after;
        });
    }

    private static void requireSomebody(IdentityWork.Changes changes, Account before, Account after) {
        boolean left = before.administers()
                && !after.administers()
                && changes.accountsOf(before.organisation()).stream().noneMatch(Account::administers);
        if (left || (before.roles().contains(Role.OPERATOR) && changes.operators() == 0)) {
            throw lastAdministrator();
        }
    }

    static Refusal lastAdministrator() {
        return new Refusal(
                Refusal.Kind.CONFLICT,
                "member.last-administrator",
                "This is the last administrator: make somebody else one first.");
    }

    private void end(IdentityWork.Changes changes, Viewer.Member actor, Account member) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        changes.endSessions(member.id(), RecordId.UNKNOWN);
        changes.revokeKeys(member.id(), now);
        changes.links(member.organisation()).stream()
                .filter(link -> link.account().equals(member.id()))
                .forEach(changes::remove);
        changes.signatories(member.organisation()).stream()
                .filter(right -> right.account().equals(member.id()) && !right.isRevoked())
                .forEach(right -> changes.put(right.revoked(actor.user(), now)));
    }
}
