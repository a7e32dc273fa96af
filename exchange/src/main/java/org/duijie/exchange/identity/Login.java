package org.duijie.exchange.identity;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.nio.CharBuffer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.duijie.domain.Alliance;
import org.duijie.domain.RecordId;
import org.duijie.domain.RecordKind;
import org.duijie.domain.access.Membership;
import org.duijie.domain.access.Viewer;
import org.duijie.exchange.Refusal;
import org.duijie.exchange.audit.Actor;
import org.duijie.exchange.catalogue.CatalogueStore;

/// Checks passwords and turns an account into the viewer it acts as, with the memberships of the day.
public final class Login {
    /// OWASP's first choice for Argon2id: 19 MiB, two passes, one lane.
    private static final Argon2Function ARGON2 = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);

    /// NIST SP 800-63B asks for eight; two more cost nobody anything who uses a password manager.
    private static final int SHORTEST = 10;

    private static final int LONGEST = 200;

    private static final int ALLIANCES_AT_MOST = 10_000;
    private static final Viewer HOUSE = new Viewer.Steward("memberships");

    /// Checked when the user does not exist, so that the answer takes as long as for one who does.
    private static final String NOBODY = hash("nobody".toCharArray());

    private final AccountStore accounts;
    private final CatalogueStore catalogue;
    private final Clock clock;

    public Login(AccountStore accounts, CatalogueStore catalogue, Clock clock) {
        this.accounts = accounts;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    public static String hash(char[] password) {
        return Password.hash(CharBuffer.wrap(password))
                .addRandomSalt(16)
                .with(ARGON2)
                .getResult();
    }

    public Optional<Account> check(String username, char[] password) {
        Optional<Account> account = accounts.named(username);
        String hash = account.map(Account::passwordHash).orElse(NOBODY);
        return matches(hash, password) ? account : Optional.empty();
    }

    /// Puts another password in the place of the one that its owner knows.
    public void change(RecordId accountId, char[] known, char[] wanted) {
        Account account = accounts.find(accountId)
                .filter(owner -> matches(owner.passwordHash(), known))
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.INVALID, "password.wrong", "The present password is not right: enter it again."));
        if (wanted.length < SHORTEST || wanted.length > LONGEST) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "password.length",
                    "A password has %d to %d characters, this one %d.".formatted(SHORTEST, LONGEST, wanted.length));
        }
        if (Arrays.equals(known, wanted) || account.username().contentEquals(CharBuffer.wrap(wanted))) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "password.known",
                    "The new password is the present one or the user name: choose another.");
        }
        accounts.put(Actor.account(accountId), account.withPasswordHash(hash(wanted)));
    }

    private static boolean matches(String hash, char[] password) {
        return Password.check(CharBuffer.wrap(password), hash).with(Argon2Function.getInstanceFromHash(hash));
    }

    public Viewer viewer(RecordId accountId) {
        return accounts.find(accountId).map(this::member).orElse(Viewer.ANONYMOUS);
    }

    private Viewer member(Account account) {
        LocalDate today = LocalDate.now(clock);
        return new Viewer.Member(
                account.id(), account.organisation(), account.roles(), memberships(account.organisation()), today);
    }

    private List<Membership> memberships(RecordId organisation) {
        return catalogue.page(HOUSE, RecordKind.ALLIANCE, Optional.empty(), ALLIANCES_AT_MOST).stream()
                .map(stored -> stored.record())
                .filter(Alliance.class::isInstance)
                .map(Alliance.class::cast)
                .flatMap(alliance -> alliance.members().stream()
                        .filter(member -> member.organisation().id().equals(organisation))
                        .map(member -> new Membership(alliance.id(), member.joined(), member.left())))
                .toList();
    }
}
