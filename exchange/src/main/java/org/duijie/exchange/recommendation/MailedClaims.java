package org.duijie.exchange.recommendation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.duijie.domain.ProfileClaim;
import org.duijie.domain.RecordId;
import org.duijie.domain.Researcher;
import org.duijie.domain.access.Viewer;
import org.duijie.exchange.Refusal;
import org.duijie.exchange.catalogue.CatalogueStore;
import org.duijie.exchange.catalogue.Stored;
import org.duijie.exchange.identity.IdentityWork;
import org.duijie.exchange.identity.OneTimeLink;
import org.duijie.exchange.identity.OneTimeLink.Purpose;
import org.duijie.exchange.identity.Secret;
import org.duijie.exchange.mail.Letter;
import org.duijie.exchange.mail.MailAddress;
import org.duijie.exchange.mail.MailUnavailable;
import org.duijie.exchange.mail.Postman;
import org.duijie.exchange.mail.TooManyLetters;
import org.duijie.exchange.replica.RateLimits;
import org.duijie.proof.Sha256;

/// 邮箱确认: a claim confirmed by whoever reads the mailbox that stands in the profile itself, never one that the
/// claimant names.
///
/// The letter leaves after its link is written and outside of any transaction: a mail server that is away holds up
/// nobody, and leaves the claim as it was.
public final class MailedClaims {
    private static final Duration DAY = Duration.ofDays(1);
    private static final int OF_AN_ACCOUNT = 5;
    private static final int TO_A_MAILBOX = 3;
    /// Enough to count by, too few to say whose they are.
    private static final int DIGITS = 8;

    private final CatalogueStore catalogue;
    private final MemoryKeeper keeper;
    private final IdentityWork work;
    private final RateLimits limits;
    private final Optional<Postman> postman;
    private final Clock clock;

    public MailedClaims(
            CatalogueStore catalogue,
            MemoryKeeper keeper,
            IdentityWork work,
            RateLimits limits,
            Optional<Postman> postman,
            Clock clock) {
        this.catalogue = catalogue;
        this.keeper = keeper;
        this.work = work;
        this.limits = limits;
        this.postman = postman;
        this.clock = clock;
    }

    /// Where a link for this waiting claim would go, masked; nothing where no mail is sent or the profile names no
    /// mailbox.
    public Optional<String> offered(Viewer.Member claimant, ProfileClaim claim) {
        return postman.isPresent() && claim.state() == ProfileClaim.State.REQUESTED
                ? catalogue
                        .find(claimant, claim.researcher())
                        .flatMap(MailedClaims::mailbox)
                        .map(MailAddress::masked)
                : Optional.empty();
    }

    /// Sends a link for the actor's claim to the profile's mailbox; one that was sent before ends.
    ///
    /// @param writing makes the letter of the link's secret
    /// @return the mailbox, masked
    public String send(Viewer actor, RecordId claimId, Function<String, Letter> writing) {
        Viewer.Member member = ProfileClaims.requireClaimant(actor);
        ProfileClaim claim = keeper.claim(claimId)
                .filter(asked -> asked.account().equals(member.user()))
                .orElseThrow(ProfileClaims::noClaim);
        Stored profile = catalogue.find(actor, claim.researcher()).orElseThrow(ProfileClaims::noClaim);
        Postman post = postman.orElseThrow(MailedClaims::off);
        requireWaiting(claim);
        MailAddress mailbox = mailbox(profile).orElseThrow(MailedClaims::noMailbox);
        take("account " + member.user(), OF_AN_ACCOUNT);
        take("profile " + claim.researcher(), TO_A_MAILBOX);
        take("mailbox " + mailbox.text().toLowerCase(Locale.ROOT), TO_A_MAILBOX);
        String secret = Secret.make();
        OneTimeLink link = put(member, claim, profile, Secret.hash(secret));
        try {
            post.send(mailbox, writing.apply(secret));
        } catch (MailUnavailable away) {
            work.run(actor, changes -> {
                changes.link(link.secretHash()).ifPresent(changes::remove);
                return link;
            });
            throw away;
        }
        return mailbox.masked();
    }

    private OneTimeLink put(Viewer.Member member, ProfileClaim claim, Stored profile, String hash) {
        Instant now = now();
        OneTimeLink link = new OneTimeLink(
                new RecordId(UUID.randomUUID()),
                Purpose.MAILBOX,
                claim.researcher(),
                member.user(),
                Long.toString(profile.version()),
                Set.of(),
                false,
                member.user(),
                now,
                now.plus(Purpose.MAILBOX.lasting()),
                hash);
        return work.run(member, changes -> {
            requireWaiting(own(changes.claims(claim.researcher()), member));
            changes.links(claim.researcher()).stream()
                    .filter(before -> before.account().equals(member.user()))
                    .forEach(changes::remove);
            changes.put(link);
            return link;
        });
    }

    /// Looks at a link of the actor's own before anything is asked of them; it goes on working.
    ///
    /// @return the profile that it is about
    public RecordId require(Viewer actor, String secret) {
        Viewer.Member member = ProfileClaims.requireClaimant(actor);
        return work.run(actor, changes -> link(changes, member, secret)).organisation();
    }

    /// Confirms the claim that the link was sent for, if everything is as it was then.
    public ProfileClaim confirm(Viewer actor, String secret) {
        Viewer.Member member = ProfileClaims.requireClaimant(actor);
        return work.run(actor, changes -> {
            OneTimeLink link = link(changes, member, secret);
            RecordId profile = link.organisation();
            List<ProfileClaim> claims = changes.claims(profile);
            ProfileClaim claim = own(claims, member);
            requireWaiting(claim);
            ProfileClaims.requireFree(claims);
            requireSameMailbox(changes, link);
            ProfileClaim confirmed = claim.decided(true, member.user(), now());
            ProfileClaims.markClaimed(changes, profile);
            changes.put(confirmed);
            changes.remove(link);
            return confirmed;
        });
    }

    /// One answer to every secret that does not work here, so that it tells nothing of the others.
    private OneTimeLink link(IdentityWork.Changes changes, Viewer.Member member, String secret) {
        return changes.link(Secret.hash(secret))
                .filter(found -> found.purpose() == Purpose.MAILBOX)
                .filter(found -> found.account().equals(member.user()))
                .filter(found -> found.isLive(now()))
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.NOT_FOUND,
                        "claim-link.invalid",
                        "This link was used, has run out, or was asked for by another account: sign in with that one,"
                                + " or have another link sent from the page of the profile."));
    }

    private static void requireSameMailbox(IdentityWork.Changes changes, OneTimeLink link) {
        RecordId profile = link.organisation();
        Optional<MailAddress> then =
                changes.at(profile, Long.parseLong(link.addressee())).flatMap(MailedClaims::mailbox);
        Optional<MailAddress> now = changes.find(profile).flatMap(MailedClaims::mailbox);
        if (now.isEmpty() || !now.equals(then)) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "claim-link.profile-changed",
                    "The profile names another mailbox now: have another link sent from its page.");
        }
    }

    private static ProfileClaim own(List<ProfileClaim> claims, Viewer.Member member) {
        return claims.stream()
                .filter(claim -> claim.account().equals(member.user()))
                .findFirst()
                .orElseThrow(ProfileClaims::noClaim);
    }

    private static void requireWaiting(ProfileClaim claim) {
        if (claim.state() != ProfileClaim.State.REQUESTED) {
            throw ProfileClaims.decidedAlready();
        }
    }

    private static Optional<MailAddress> mailbox(Stored stored) {
        return stored.record() instanceof Researcher person
                ? MailAddress.find(person.contact().email())
                : Optional.empty();
    }

    private void take(String what, int times) {
        Duration wait =
                limits.take("claim-mail-" + Sha256.hex("claim-mail " + what).substring(0, DIGITS), times, DAY);
        if (wait.isPositive()) {
            throw new TooManyLetters(wait);
        }
    }

    private static Refusal off() {
        return new Refusal(
                Refusal.Kind.CONFLICT,
                "mail.off",
                "This server sends no mail: the unit of the profile confirms the claim.");
    }

    private static Refusal noMailbox() {
        return new Refusal(
                Refusal.Kind.CONFLICT,
                "claim.no-mailbox",
                "The profile names no mailbox: the unit of the profile confirms the claim.");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
