package org.duijie.exchange.audit;

import org.duijie.domain.RecordId;
import org.duijie.domain.access.Viewer;

/// Who did it: a user for an organisation, the house itself for a task, or anyone.
///
/// @param task what the house did it for; empty for everybody else
public record Actor(RecordId user, RecordId organisation, String task) {
    public static Actor of(Viewer viewer) {
        return switch (viewer) {
            case Viewer.Member member -> new Actor(member.user(), member.organisation(), "");
            case Viewer.Steward steward -> new Actor(RecordId.UNKNOWN, RecordId.UNKNOWN, steward.task());
            case Viewer.Anonymous anonymous -> new Actor(RecordId.UNKNOWN, RecordId.UNKNOWN, "");
        };
    }

    /// Somebody of whom only the account is known, as when a password is checked.
    public static Actor account(RecordId account) {
        return new Actor(account, RecordId.UNKNOWN, "");
    }
}
