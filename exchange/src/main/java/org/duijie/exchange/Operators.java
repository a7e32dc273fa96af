package org.duijie.exchange;

import org.duijie.domain.access.ActingPolicy;
import org.duijie.domain.access.Viewer;

/// 运营方: who runs the house.
public final class Operators {
    private Operators() {}

    /// The viewer as an operator, or a refusal.
    public static Viewer.Member require(Viewer viewer) {
        if (viewer instanceof Viewer.Member member && ActingPolicy.operates(viewer)) {
            return member;
        }
        throw new Refusal(Refusal.Kind.FORBIDDEN, "role.missing", "This takes the role OPERATOR.");
    }
}
