package org.duijie.api.page;

import java.util.List;
import java.util.Optional;
import org.duijie.exchange.recommendation.Delivered;

/// Challenges for the reader, with what they said about each.
///
/// @param fault what was wrong with the last thing they said; empty when nothing was
public record RecommendationsPage(
        String profileHref,
        String profileName,
        Delivered.Manner manner,
        long batch,
        List<Entry> entries,
        List<Past> earlier,
        List<PostPage.Choice> reasons,
        String warming,
        String fault) {
    public RecommendationsPage {
        entries = List.copyOf(entries);
        earlier = List.copyOf(earlier);
        reasons = List.copyOf(reasons);
    }

    public boolean personal() {
        return manner == Delivered.Manner.PERSONAL;
    }

    /// A challenge of the list.
    ///
    /// @param again whether it came back because it changed
    public record Entry(
            String id, Card card, boolean again, Optional<Said> dismissal, List<NearSection.Ground> grounds) {
        public Entry {
            grounds = List.copyOf(grounds);
        }
    }

    /// A challenge of an earlier day.
    public record Past(String id, Card card, String shownOn, Optional<Said> dismissal) {}

    /// Why something was dismissed.
    public record Said(String reason, String note) {}
}
