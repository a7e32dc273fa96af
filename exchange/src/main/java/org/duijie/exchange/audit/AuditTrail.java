package org.duijie.exchange.audit;

import java.util.List;

/// Where steps are written that belong to no command: what somebody is about to be shown. Commands write theirs in
/// their own transaction.
public interface AuditTrail {
    /// Returns when the steps will survive anything.
    void note(Actor actor, List<Step> steps);
}
