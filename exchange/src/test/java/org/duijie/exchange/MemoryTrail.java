package org.duijie.exchange;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.duijie.exchange.audit.Actor;
import org.duijie.exchange.audit.AuditTrail;
import org.duijie.exchange.audit.Step;

/// What was noted, for tests that ask.
public final class MemoryTrail implements AuditTrail {
    private final List<Step> noted = new CopyOnWriteArrayList<>();

    @Override
    public void note(Actor actor, List<Step> steps) {
        noted.addAll(steps);
    }

    public List<Step> noted() {
        return List.copyOf(noted);
    }
}
