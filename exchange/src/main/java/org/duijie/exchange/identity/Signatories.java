package org.duijie.exchange.identity;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.duijie.domain.RecordId;
import org.duijie.domain.access.ActingPolicy;
import org.duijie.domain.access.Signatory;
import org.duijie.domain.access.SigningRight;
import org.duijie.domain.access.Viewer;
import org.duijie.exchange.Refusal;

/// 授权签字人: gives and revokes rights to sign for an organisation, and answers whether somebody may.
public final class Signatories {
    private final IdentityStore store;
    private final IdentityWork work;
    private final Clock clock;

    public Signatories(IdentityStore store, IdentityWork work, Clock clock) {
        this.store = store;
        this.work = work;
        this.clock = clock;
    }

    /// All rights that were ever given in the viewer's organisation, oldest first; its people see them.
    public List<Signatory> of(Viewer.Member viewer) {
        return viewer.verified() && viewer.organisation().isKnown()
                ? store.signatories(viewer.organisation())
                : List.of();
    }

    /// Lets a member of the actor's own organisation sign for it. An operator gives none elsewhere: the house signs for
    /// nobody.
    public Signatory give(Viewer.Member actor, RecordId account, SigningRight right) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return work.run(actor, changes -> {
            requireOwn(changes, actor);
            Account member = changes.account(account)
                    .filter(found -> actor.actsFor(found.organisation())
                            && found.rights().active())
                    .orElseThrow(() -> new Refusal(
                            Refusal.Kind.NOT_FOUND,
                            "member.not-found",
                            "There is no such member of your organisation."));
            Signatory given = Signatory.given(
                    new RecordId(UUID.randomUUID()), actor.organisation(), member.id(), right, actor.user(), now);
            changes.put(given);
            return given;
        });
    }

    /// Ends a right from now on; again changes nothing.
    public Signatory revoke(Viewer.Member actor, RecordId id) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return work.run(actor, changes -> {
            requireOwn(changes, actor);
            Signatory revoked = changes.signatories(actor.organisation()).stream()
                    .filter(right -> right.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new Refusal(
                            Refusal.Kind.NOT_FOUND,
                            "signatory.not-found",
                            "There is no such right to sign in your organisation."))
                    .revoked(actor.user(), now);
            changes.put(revoked);
            return revoked;
        });
    }

    private static void requireOwn(IdentityWork.Changes changes, Viewer.Member actor) {
        boolean manages =
                changes.account(actor.user()).filter(Account::administers).isPresent();
        if (!ActingPolicy.manages(actor, manages)) {
            throw Members.notAdministrator();
        }
    }

    /// Whether the actor may sign a document of this kind and amount for their organisation at this moment.
    public boolean maySign(Viewer.Member actor, SigningRight.Scope scope, BigDecimal amount) {
        Instant now = clock.instant();
        LocalDate day = LocalDate.ofInstant(now, clock.getZone());
        return actor.organisation().isKnown()
                && store.signatories(actor.organisation()).stream()
                        .filter(right -> right.account().equals(actor.user()))
                        .anyMatch(right -> right.maySign(actor.organisation(), scope, amount, day, now));
    }
}
