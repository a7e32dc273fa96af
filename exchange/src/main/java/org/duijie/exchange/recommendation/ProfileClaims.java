package org.duijie.exchange.recommendation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.duijie.domain.ProfileClaim;
import org.duijie.domain.RecordId;
import org.duijie.domain.Researcher;
import org.duijie.domain.Researcher.ClaimState;
import org.duijie.domain.access.ActingPolicy;
import org.duijie.domain.access.Viewer;
import org.duijie.exchange.Refusal;
import org.duijie.exchange.catalogue.Catalogue;
import org.duijie.exchange.catalogue.Stored;
import org.duijie.exchange.catalogue.UnitOfWork;

/// Who a profile belongs to: claimed by an account, confirmed by the profile's unit or from its mailbox, or objected to
/// and gone.
public final class ProfileClaims {
    private final Catalogue catalogue;
    private final UnitOfWork work;
    private final MemoryKeeper keeper;
    private final Clock clock;

    public ProfileClaims(Catalogue catalogue, UnitOfWork work, MemoryKeeper keeper, Clock clock) {
        this.catalogue = catalogue;
        this.work = work;
        this.keeper = keeper;
        this.clock = clock;
    }

    /// Says that the profile is about the actor. Saying it again changes nothing.
    public ProfileClaim request(Viewer actor, RecordId researcher) {
        Viewer.Member member = requireClaimant(actor);
        profile(actor, researcher);
        return work.run(actor, changes -> {
            List<ProfileClaim> claims = changes.claims(researcher);
            Optional<ProfileClaim> own = claims.stream()
                    .filter(claim -> claim.account().equals(member.user()))
                    .findFirst();
            if (own.isPresent() && own.get().state() != ProfileClaim.State.REFUSED) {
                return own.get();
            }
            requireFree(claims);
            ProfileClaim claim = ProfileClaim.requested(researcher, member.user(), now());
            changes.put(claim);
            return claim;
        });
    }

    /// Confirms or refuses a claim, and marks the profile as claimed. Deciding the same again changes nothing.
    public ProfileClaim decide(Viewer actor, RecordId claimId, boolean confirmed) {
        ProfileClaim asked = keeper.claim(claimId).orElseThrow(ProfileClaims::noClaim);
        Viewer.Member member = requireDecider(actor, asked.researcher());
        return work.run(actor, changes -> {
            List<ProfileClaim> claims = changes.claims(asked.researcher());
            ProfileClaim claim = claims.stream()
                    .filter(each -> each.id().equals(claimId))
                    .findFirst()
                    .orElseThrow(ProfileClaims::noClaim);
            ProfileClaim decided = claim.decided(confirmed, member.user(), now());
            if (claim.state() == decided.state()) {
                return claim;
            }
            if (claim.state() != ProfileClaim.State.REQUESTED) {
                throw decidedAlready();
            }
            if (confirmed) {
                requireFree(claims);
                markClaimed(changes, asked.researcher());
            }
            changes.put(decided);
            return decided;
        });
    }

    static void markClaimed(UnitOfWork.Changes changes, RecordId researcher) {
        Stored stored = changes.find(researcher).orElseThrow(ProfileClaims::noProfile);
        if (stored.record() instanceof Researcher person && person.claimState() != ClaimState.CLAIMED) {
            changes.put(person.as(ClaimState.CLAIMED), stored.version());
        }
    }

    /// Removes a profile for good: its person, its unit or an operator objects to it. Later imports leave it out.
    public void object(Viewer actor, RecordId researcher) {
        Stored stored = profile(actor, researcher);
        if (personOf(actor, researcher).isEmpty()) {
            requireUnit(actor, stored);
        }
        work.run(actor, changes -> {
            catalogue.object(changes, researcher);
            return researcher;
        });
    }

    /// The claims to a profile that the viewer may know of: all for its unit, else their own.
    public List<ProfileClaim> claims(Viewer viewer, RecordId researcher) {
        Stored stored = profile(viewer, researcher);
        Predicate<ProfileClaim> visible = isUnit(viewer, stored)
                ? claim -> true
                : claim -> viewer instanceof Viewer.Member member
                        && claim.account().equals(member.user());
        return keeper.claimsTo(researcher).stream().filter(visible).toList();
    }

    /// The claims that wait for the viewer's decision, oldest first.
    public List<ProfileClaim> waiting(Viewer viewer) {
        return keeper.undecided().stream()
                .filter(claim -> catalogue
                        .findUnshown(viewer, claim.researcher())
                        .filter(stored -> isUnit(viewer, stored))
                        .isPresent())
                .toList();
    }

    /// What the viewer claimed, oldest first.
    public List<ProfileClaim> own(Viewer viewer) {
        return viewer instanceof Viewer.Member member
                ? keeper.claimsOf(member.user()).stream()
                        .filter(claim -> catalogue
                                .findUnshown(viewer, claim.researcher())
                                .isPresent())
                        .toList()
                : List.of();
    }

    /// Whether nobody here has claimed the profile with success; what its source says about that is another matter.
    public boolean isFree(Viewer viewer, RecordId researcher) {
        profile(viewer, researcher);
        return keeper.claimsTo(researcher).stream().noneMatch(claim -> claim.state() == ProfileClaim.State.CONFIRMED);
    }

    /// The profiles that are confirmed to be about the viewer.
    public List<RecordId> profilesOf(Viewer viewer) {
        return own(viewer).stream()
                .filter(claim -> claim.state() == ProfileClaim.State.CONFIRMED)
                .map(ProfileClaim::researcher)
                .toList();
    }

    /// Whether the viewer decides about this profile: its unit's INSTITUTION accounts and operators do.
    public boolean decides(Viewer viewer, RecordId researcher) {
        return isUnit(viewer, profile(viewer, researcher));
    }

    /// The viewer, if this profile is confirmed to be theirs.
    public Optional<Viewer.Member> personOf(Viewer viewer, RecordId researcher) {
        profile(viewer, researcher);
        return viewer instanceof Viewer.Member member
                        && keeper.claimsTo(researcher).stream()
                                .anyMatch(claim -> claim.state() == ProfileClaim.State.CONFIRMED
                                        && claim.account().equals(member.user()))
                ? Optional.of(member)
                : Optional.empty();
    }

    Viewer.Member requirePerson(Viewer viewer, RecordId researcher) {
        return personOf(viewer, researcher)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.FORBIDDEN,
                        "profile.not-yours",
                        "Only the person who claimed this profile may do this: claim it first."));
    }

    private Viewer.Member requireDecider(Viewer actor, RecordId researcher) {
        Stored stored = catalogue.findUnshown(actor, researcher).orElseThrow(ProfileClaims::noClaim);
        boolean own = actor instanceof Viewer.Member member
                && keeper.claimsTo(researcher).stream()
                        .anyMatch(claim -> claim.account().equals(member.user()));
        if (!isUnit(actor, stored) && !own) {
            throw noClaim(); // whether somebody claimed a profile is between them and its unit
        }
        return requireUnit(actor, stored);
    }

    private static Viewer.Member requireUnit(Viewer actor, Stored stored) {
        if (actor instanceof Viewer.Member member && isUnit(actor, stored)) {
            return member;
        }
        throw new Refusal(
                Refusal.Kind.FORBIDDEN,
                "profile.not-your-unit",
                "This takes the role INSTITUTION in the unit of the profile, or OPERATOR.");
    }

    private static boolean isUnit(Viewer viewer, Stored stored) {
        return ActingPolicy.decidesProfilesOf(viewer, stored.record().envelope().ownerOrg());
    }

    static Viewer.Member requireClaimant(Viewer actor) {
        if (actor instanceof Viewer.Member member && ActingPolicy.claims(actor)) {
            if (ActingPolicy.publishes(member)) {
                return member;
            }
            throw new Refusal(
                    Refusal.Kind.FORBIDDEN,
                    "organisation.unverified",
                    "Your organisation is not verified yet: claim the profile when an operator has verified it.");
        }
        throw new Refusal(
                Refusal.Kind.FORBIDDEN,
                "role.missing",
                "Claiming a profile takes an account with the role RESEARCHER.");
    }

    static void requireFree(List<ProfileClaim> claims) {
        if (claims.stream().anyMatch(claim -> claim.state() == ProfileClaim.State.CONFIRMED)) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "claim.taken",
                    "The profile is claimed already: ask its unit if that is wrong.");
        }
    }

    private Stored profile(Viewer viewer, RecordId id) {
        Stored stored = catalogue.requireUnshown(viewer, id);
        if (!(stored.record() instanceof Researcher)) {
            throw noProfile();
        }
        return stored;
    }

    private static Refusal noProfile() {
        return new Refusal(
                Refusal.Kind.NOT_FOUND, "record.not-found", "There is no such record, or you may not see it.");
    }

    static Refusal decidedAlready() {
        return new Refusal(Refusal.Kind.CONFLICT, "claim.decided", "The claim was decided already.");
    }

    static Refusal noClaim() {
        return new Refusal(Refusal.Kind.NOT_FOUND, "claim.not-found", "There is no such claim, or you may not see it.");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
