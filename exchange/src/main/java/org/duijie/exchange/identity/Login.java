package org.duijie.exchange.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.duijie.domain.RecordId;
import org.duijie.domain.access.Membership;
import org.duijie.domain.access.Viewer;
import org.duijie.exchange.catalogue.CatalogueStore;

/// Checks passwords and turns an account into the viewer it acts as, with the memberships of the day.
public final class Login {
    private static final Viewer HOUSE = new Viewer.Steward("memberships");

    /// Checked when the user does not exist, so that the answer takes as long as for one who does.
    private static final String NOBODY = Passwords.hash("nobody".toCharArray());

    private final AccountStore accounts;
    private final CatalogueStore catalogue;
    private final Clock clock;

    public Login(AccountStore accounts, CatalogueStore catalogue, Clock clock) {
        this.accounts = accounts;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    public Optional<Account> check(String username, char[] password) {
        Optional<Account> account =
                accounts.named(username).filter(known -> known.rights().active());
        String hash = account.map(Account::passwordHash).orElse(NOBODY);
        return Passwords.matches(hash, password) ? account : Optional.empty();
    }

    public Viewer viewer(RecordId accountId) {
        return accounts.find(accountId)
                .filter(account -> account.rights().active())
                .map(this::member)
                .orElse(Viewer.ANONYMOUS);
    }

    private Viewer member(Account account) {
        LocalDate today = LocalDate.now(clock);
        return new Viewer.Member(
                account.id(),
                account.organisation(),
                account.roles(),
                memberships(account.organisation()),
                today,
                account.rights().verified());
    }

    private List<Membership> memberships(RecordId organisation) {
        return catalogue.alliancesOf(HOUSE, organisation).stream()
                .flatMap(alliance -> alliance.members().stream()
                        .filter(member -> member.organisation().id().equals(organisation))
                        .map(member -> new Membership(alliance.id(), member.joined(), member.left())))
                .toList();
    }
}
