package org.duijie.api.page;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.duijie.api.house.House;
import org.duijie.domain.CatalogueRecord;
import org.duijie.domain.ProfileClaim;
import org.duijie.domain.ProfileClaim.State;
import org.duijie.domain.RecordKind;
import org.duijie.domain.Researcher;
import org.duijie.domain.access.Viewer;
import org.duijie.exchange.identity.Account;

/// Says for a profile whose it is, as far as the reader may know.
final class ClaimBoxes {
    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    private final House house;
    private final Page page;

    ClaimBoxes(House house, Page page) {
        this.house = house;
        this.page = page;
    }

    /// Nothing for records that are no profiles, and for readers without an account.
    Optional<ClaimBox> of(CatalogueRecord record) {
        if (!(record instanceof Researcher person) || !(page.viewer() instanceof Viewer.Member member)) {
            return Optional.empty();
        }
        List<ProfileClaim> claims = house.claims().claims(member, person.id());
        boolean decides = house.claims().decides(member, person.id());
        Optional<State> own = claims.stream()
                .filter(claim -> claim.account().equals(member.user()))
                .map(ProfileClaim::state)
                .findFirst();
        boolean isOwn = own.filter(State.CONFIRMED::equals).isPresent();
        boolean free = house.claims().isFree(member, person.id());
        ClaimBox box = new ClaimBox(
                person.id().toString(),
                isOwn,
                own.filter(State.REQUESTED::equals).isPresent(),
                own.filter(State.REFUSED::equals).isPresent(),
                page.isResearcher()
                        && free
                        && own.filter(state -> state != State.REFUSED).isEmpty(),
                isOwn || decides,
                decides ? waiting(claims) : List.of());
        return box.shown() ? Optional.of(box) : Optional.empty();
    }

    List<ClaimBox.Waiting> waiting(List<ProfileClaim> claims) {
        return claims.stream()
                .filter(claim -> claim.state() == State.REQUESTED)
                .map(claim -> new ClaimBox.Waiting(
                        claim.id().toString(),
                        house.accounts()
                                .find(claim.account())
                                .map(Account::displayName)
                                .orElse(""),
                        Paths.of(RecordKind.RESEARCHER, claim.researcher()),
                        house.catalogue()
                                .find(page.viewer(), claim.researcher())
                                .map(stored -> stored.record().title().original())
                                .orElse(""),
                        LocalDate.ofInstant(claim.changedAt(), HERE).toString()))
                .toList();
    }
}
