package org.duijie.exchange.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.duijie.domain.RecordId;
import org.duijie.domain.access.Viewer;
import org.duijie.exchange.Refusal;
import org.duijie.exchange.audit.Action;
import org.duijie.exchange.audit.Actor;

/// Opens, renews and ends sessions.
///
/// A refresh token is used once and buys the next one. If a used one comes back, it was stolen, by whoever came first
/// or
/// by whoever came second: the session ends for both, and its owner logs in again.
public final class Sessions {
    private static final System.Logger LOG = System.getLogger(Sessions.class.getName());
    private static final Actor HOUSE = Actor.of(new Viewer.Steward("stolen-token"));
    private static final char BETWEEN = '.';

    private final SessionStore store;
    private final Clock clock;

    public Sessions(SessionStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// A session with the token that renews it, which is told once and kept nowhere.
    public record Opened(Session session, String refresh) {
        @Override
        public String toString() {
            return "Opened[" + session.id() + "]";
        }
    }

    /// A session for somebody whose password was right.
    public Opened open(RecordId account, String client) {
        return open(account, client, Action.SESSION_OPENED);
    }

    Opened open(RecordId account, String client, Action opened) {
        Instant now = clock.instant();
        store.forget(now.minus(Session.IDLE), now.minus(Session.LONGEST));
        String secret = Secret.make();
        Session session = new Session(new RecordId(UUID.randomUUID()), account, client, now, now, Secret.hash(secret));
        store.open(session, opened);
        return new Opened(session, session.id() + String.valueOf(BETWEEN) + secret);
    }

    /// The session with its next token; nothing for a token that is not ours, has ended, or was used before.
    public Optional<Opened> renew(String refresh) {
        int between = refresh.indexOf(BETWEEN);
        Optional<Session> known = between < 0 ? Optional.empty() : live(refresh.substring(0, between));
        if (known.isEmpty()) {
            return Optional.empty();
        }
        String next = Secret.make();
        Session renewed = known.get().renewed(clock.instant(), Secret.hash(next));
        if (store.renew(Secret.hash(refresh.substring(between + 1)), renewed)) {
            return Optional.of(new Opened(renewed, renewed.id() + String.valueOf(BETWEEN) + next));
        }
        store.end(HOUSE, renewed.id());
        LOG.log(System.Logger.Level.WARNING, "Session {0} was ended: a used refresh token came back.", renewed.id());
        return Optional.empty();
    }

    private Optional<Session> live(String id) {
        try {
            return live(RecordId.parse(id));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    /// The session of this id, if it has not ended.
    public Optional<Session> live(RecordId id) {
        return store.find(id).filter(session -> session.isLive(clock.instant()));
    }

    /// The sessions of an account that have not ended, the latest used first.
    public List<Session> of(RecordId account) {
        Instant now = clock.instant();
        return store.of(account).stream().filter(session -> session.isLive(now)).toList();
    }

    /// Ends a session of one's own. Nobody learns whether another's exists.
    public void end(RecordId account, RecordId session) {
        if (live(session).filter(own -> own.account().equals(account)).isEmpty()) {
            throw new Refusal(
                    Refusal.Kind.NOT_FOUND,
                    "session.not-found",
                    "You have no such session; it may have ended already.");
        }
        store.end(Actor.account(account), session);
    }

    /// Ends all sessions of an account but the one that asks.
    public void endOthers(RecordId account, RecordId kept) {
        store.endOthers(account, kept);
    }
}
