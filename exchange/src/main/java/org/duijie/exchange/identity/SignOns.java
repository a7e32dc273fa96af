package org.duijie.exchange.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.duijie.domain.RecordId;
import org.duijie.domain.access.Viewer;
import org.duijie.exchange.Refusal;
import org.duijie.exchange.audit.Action;

/// 单点登录: lets a subject of an identity provider into the account that its owner linked to it. Nobody is ever matched
/// by name or mail address: whoever controls those at a provider would control accounts here.
public final class SignOns {
    private final SignOnStore store;
    private final AccountStore accounts;
    private final Login login;
    private final Sessions sessions;
    private final IdentityWork work;
    private final Clock clock;

    public SignOns(
            SignOnStore store, AccountStore accounts, Login login, Sessions sessions, IdentityWork work, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.login = login;
        this.sessions = sessions;
        this.work = work;
        this.clock = clock;
    }

    /// An attempt with its state, which is told once, to the browser that makes it.
    public record Begun(SignOnAttempt attempt, String state) {
        @Override
        public String toString() {
            return "Begun[" + attempt + "]";
        }
    }

    /// Begins a login that leads to the page `next`.
    public Begun begin(String next) {
        return begin(RecordId.UNKNOWN, next);
    }

    /// Begins a link to the account of this session, if its owner knows the password.
    public Begun beginLink(Session asking, char[] password, String next) {
        if (accounts.find(asking.account())
                .filter(account -> Passwords.matches(account.passwordHash(), password))
                .isEmpty()) {
            throw Passwords.wrong();
        }
        if (store.link(asking.account()).isPresent()) {
            throw linked();
        }
        return begin(asking.id(), next);
    }

    private Begun begin(RecordId session, String next) {
        Instant now = clock.instant();
        store.forget(now);
        String state = Secret.make();
        SignOnAttempt attempt = new SignOnAttempt(
                Secret.hash(state), session, Secret.make(), Secret.make(), next, now.plus(SignOnAttempt.LASTING));
        store.keep(attempt);
        return new Begun(attempt, state);
    }

    /// The attempt of a state that comes back, once.
    public SignOnAttempt take(String state) {
        return store.take(Secret.hash(state))
                .filter(attempt -> attempt.isLive(clock.instant()))
                .orElseThrow(SignOns::ended);
    }

    /// A session for the account that is linked to the subject.
    public Sessions.Opened open(Subject subject, String client) {
        Account account = store.account(subject)
                .flatMap(accounts::find)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.FORBIDDEN, "sign-on.unknown", "This identity is linked to no account here."));
        if (!account.rights().active()) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "sign-on.account-ended", "The account was ended.");
        }
        return sessions.open(account.id(), client, Action.SIGNED_ON);
    }

    /// Links the subject to the account whose owner began this attempt, if they still are signed in.
    public SignOnLink link(SignOnAttempt attempt, Subject subject) {
        RecordId owner = sessions.live(attempt.session()).map(Session::account).orElseThrow(SignOns::ended);
        if (!(login.viewer(owner) instanceof Viewer.Member actor)) {
            throw ended();
        }
        return work.run(actor, changes -> {
            if (changes.account(owner)
                    .filter(account -> account.rights().active())
                    .isEmpty()) {
                throw ended();
            }
            if (changes.signOn(owner).isPresent()) {
                throw linked();
            }
            if (changes.accountOf(subject).isPresent()) {
                throw new Refusal(
                        Refusal.Kind.CONFLICT, "sign-on.taken", "This identity is linked to another account already.");
            }
            SignOnLink link = new SignOnLink(owner, subject.issuer(), clock.instant());
            changes.put(link, subject);
            return link;
        });
    }

    public Optional<SignOnLink> of(RecordId account) {
        return store.link(account);
    }

    /// Ends the link of the actor's own account; again changes nothing.
    public void unlink(Viewer.Member actor) {
        work.run(actor, changes -> {
            changes.removeSignOn(actor.user());
            return actor;
        });
    }

    private static Refusal linked() {
        return new Refusal(
                Refusal.Kind.CONFLICT, "sign-on.linked", "Your account is linked already: remove that link first.");
    }

    /// One answer for a state that never was, was used, has run out, or belongs to another browser.
    public static Refusal ended() {
        return new Refusal(
                Refusal.Kind.INVALID, "sign-on.ended", "This sign-on has ended, or began elsewhere: begin again.");
    }
}
