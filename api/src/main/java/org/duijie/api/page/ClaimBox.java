package org.duijie.api.page;

import java.util.List;
import java.util.Optional;

/// Whose profile a researcher's page shows, and what its reader may do about that.
///
/// @param own whether it is confirmed to be the reader's
/// @param waiting whether the reader has claimed it and nobody has decided yet
/// @param mail how the reader may have their claim confirmed by mail; nothing where that cannot be
/// @param refused whether the reader's claim was refused
/// @param mayClaim whether the reader may say that it is theirs
/// @param mayObject whether the reader may have it removed
/// @param claims the claims that the reader decides
public record ClaimBox(
        String profile,
        boolean own,
        boolean waiting,
        Optional<Mail> mail,
        boolean refused,
        boolean mayClaim,
        boolean mayObject,
        List<Waiting> claims) {
    public ClaimBox {
        claims = List.copyOf(claims);
    }

    /// A claim that waits for a decision.
    public record Waiting(String id, String account, String profileHref, String profileName, String date) {}

    /// A link that can be sent to the profile's own mailbox.
    ///
    /// @param claim whose link it would be
    /// @param mailbox masked
    /// @param sent whether one has just been sent
    public record Mail(String claim, String mailbox, boolean sent) {}

    public boolean shown() {
        return own || waiting || refused || mayClaim || mayObject || !claims.isEmpty();
    }
}
