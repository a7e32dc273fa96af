package org.duijie.exchange.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.duijie.domain.RecordId;
import org.duijie.exchange.audit.Action;
import org.duijie.exchange.audit.Actor;

/// Where sessions are kept. An ended session is gone.
public interface SessionStore {
    default void open(Session session) {
        open(session, Action.SESSION_OPENED);
    }

    /// Keeps a session that begins.
    ///
    /// @param opened says in the audit log how
    void open(Session session, Action opened);

    Optional<Session> find(RecordId id);

    /// Those of an account, the latest used first.
    List<Session> of(RecordId account);

    /// Puts `renewed` in the place of the session of its id, if its secret still is `secretHash`: of two who come with
    /// the same secret, one is told no.
    boolean renew(String secretHash, Session renewed);

    void end(Actor actor, RecordId id);

    /// Ends all of an account but one; `kept` may be nobody's.
    void endOthers(RecordId account, RecordId kept);

    /// Forgets what can never be used again. The answer is how many.
    int forget(Instant usedBefore, Instant openedBefore);
}
