package org.duijie.exchange.identity;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.nio.CharBuffer;
import java.util.Arrays;
import org.duijie.domain.RecordId;
import org.duijie.domain.access.Viewer;
import org.duijie.exchange.Refusal;

/// What a password may be, how it is kept, and how its owner puts another in its place.
public final class Passwords {
    /// OWASP's first choice for Argon2id: 19 MiB, two passes, one lane.
    private static final Argon2Function ARGON2 = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);

    /// NIST SP 800-63B asks for eight; two more cost nobody anything who uses a password manager.
    public static final int SHORTEST = 10;

    public static final int LONGEST = 200;

    private final AccountStore accounts;
    private final IdentityWork work;

    public Passwords(AccountStore accounts, IdentityWork work) {
        this.accounts = accounts;
        this.work = work;
    }

    public static String hash(char[] password) {
        return Password.hash(CharBuffer.wrap(password))
                .addRandomSalt(16)
                .with(ARGON2)
                .getResult();
    }

    static boolean matches(String hash, char[] password) {
        return Password.check(CharBuffer.wrap(password), hash).with(Argon2Function.getInstanceFromHash(hash));
    }

    /// Puts another password in the place of the one that its owner knows, and ends their sessions but the one that
    /// asks. The slow hashing is done before the transaction begins.
    public void change(Viewer.Member actor, RecordId session, char[] known, char[] wanted) {
        String present = accounts.find(actor.user())
                .map(Account::passwordHash)
                .filter(hash -> matches(hash, known))
                .orElseThrow(Passwords::wrong);
        requireLength(wanted);
        String next = hash(wanted);
        work.run(actor, changes -> {
            Account account = changes.account(actor.user())
                    .filter(now -> now.passwordHash().equals(present))
                    .orElseThrow(Passwords::wrong);
            if (Arrays.equals(known, wanted) || isName(account.username(), wanted)) {
                throw tooKnown();
            }
            changes.put(account.withPasswordHash(next));
            changes.endSessions(account.id(), session);
            return account.id();
        });
    }

    static void requireLength(char[] wanted) {
        if (wanted.length < SHORTEST || wanted.length > LONGEST) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "password.length",
                    "A password has %d to %d characters, this one %d.".formatted(SHORTEST, LONGEST, wanted.length));
        }
    }

    static boolean isName(String username, char[] wanted) {
        return username.contentEquals(CharBuffer.wrap(wanted));
    }

    static Refusal tooKnown() {
        return new Refusal(
                Refusal.Kind.INVALID,
                "password.known",
                "The new password is the present one or the user name: choose another.");
    }

    static Refusal wrong() {
        return new Refusal(
                Refusal.Kind.INVALID, "password.wrong", "The present password is not right: enter it again.");
    }
}
