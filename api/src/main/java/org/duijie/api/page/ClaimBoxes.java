package org.duijie.api.page;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.duijie.api.house.House;
import org.duijie.api.mail.ClaimMail;
import org.duijie.domain.CatalogueRecord;
import org.duijie.domain.ProfileClaim;
import org.duijie.domain.ProfileClaim.State;
import org.duijie.domain.RecordKind;
import org.duijie.domain.Researcher;
import org.duijie.domain.access.Viewer;
import org.duijie.exchange.identity.Account;

/// Says for a profile whose it is, as far as the reader may know.
final class ClaimBoxes {
    /// The query of a profile's page to which a letter has just gone.
    static final String SENT = "mailed";

    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    private final House house;
    private final Page page;
    private final ClaimMail mail;

    ClaimBoxes(House house, Page page, ClaimMail mail) {
        this.mail = mail;
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
        Optional<ProfileClaim> mine = claims.stream()
                .filter(claim -> claim.account().equals(member.user()))
                .findFirst();
        Optional<State> own = mine.map(ProfileClaim::state);
        boolean isOwn = own.filter(State.CONFIRMED::equals).isPresent();
        boolean free = house.claims().isFree(member, person.id());
        ClaimBox box = new ClaimBox(
                person.id().toString(),
                isOwn,
                own.filter(State.REQUESTED::equals).isPresent(),
                mine.flatMap(claim -> letter(member, claim)),
                own.filter(State.REFUSED::equals).isPresent(),
                page.isResearcher()
                        && free
                        && own.filter(state -> state != State.REFUSED).isEmpty(),
                isOwn || decides,
                decides ? waiting(claims) : List.of());
        return box.shown() ? Optional.of(box) : Optional.empty();
    }

    private Optional<ClaimBox.Mail> letter(Viewer.Member member, ProfileClaim claim) {
        return mail.offered(member, claim)
                .map(mailbox -> new ClaimBox.Mail(
                        claim.id().toString(), mailbox, page.query().equals(SENT)));
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
