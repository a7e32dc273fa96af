package org.duijie.api.page;

import java.util.List;

/// Whose profile a researcher's page shows, and what its reader may do about that.
///
/// @param own whether it is confirmed to be the reader's
/// @param waiting whether the reader has claimed it and nobody has decided yet
/// @param refused whether the reader's claim was refused
/// @param mayClaim whether the reader may say that it is theirs
/// @param mayObject whether the reader may have it removed
/// @param claims the claims that the reader decides
public record ClaimBox(
        String profile,
        boolean own,
        boolean waiting,
        boolean refused,
        boolean mayClaim,
        boolean mayObject,
        List<Waiting> claims) {
    public ClaimBox {
        claims = List.copyOf(claims);
    }

    /// A claim that waits for a decision.
    public record Waiting(String id, String account, String profileHref, String profileName, String date) {}

    public boolean shown() {
        return own || waiting || refused || mayClaim || mayObject || !claims.isEmpty();
    }
}
