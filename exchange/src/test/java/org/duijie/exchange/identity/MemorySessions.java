package org.duijie.exchange.identity;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.duijie.domain.RecordId;
import org.duijie.exchange.audit.Action;
import org.duijie.exchange.audit.Actor;

/// Sessions in a map, for tests.
final class MemorySessions implements SessionStore {
    private final ConcurrentMap<RecordId, Session> sessions = new ConcurrentHashMap<>();

    @Override
    public void open(Session session, Action opened) {
        sessions.put(session.id(), session);
    }

    @Override
    public Optional<Session> find(RecordId id) {
        return Optional.ofNullable(sessions.get(id));
    }

    @Override
    public List<Session> of(RecordId account) {
        return sessions.values().stream()
                .filter(session -> session.account().equals(account))
                .sorted(Comparator.comparing(Session::used).reversed().thenComparing(Session::id))
                .toList();
    }

    @Override
    public boolean renew(String secretHash, Session renewed) {
        return find(renewed.id())
                .filter(known -> known.secretHash().equals(secretHash))
                .map(known -> sessions.replace(renewed.id(), known, renewed))
                .orElse(false);
    }

    @Override
    public void end(Actor actor, RecordId id) {
        sessions.remove(id);
    }

    @Override
    public void endOthers(RecordId account, RecordId kept) {
        of(account).stream()
                .filter(session -> !session.id().equals(kept))
                .forEach(session -> sessions.remove(session.id()));
    }

    @Override
    public int forget(Instant usedBefore, Instant openedBefore) {
        int before = sessions.size();
        sessions.values()
                .removeIf(session ->
                        session.used().isBefore(usedBefore) || session.opened().isBefore(openedBefore));
        return before - sessions.size();
    }
}
