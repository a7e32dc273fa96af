package org.duijie.api.page;

import java.util.List;
import java.util.Optional;

/// A list of records near the record of a page: a section of that page, with an id to link to.
///
/// @param hint how the list was made
/// @param empty what to say when there are none
/// @param warming says that vectors are still being made; empty when they are all there
public record NearSection(String id, String title, String hint, String empty, String warming, List<Entry> entries) {
    public NearSection {
        entries = List.copyOf(entries);
    }

    /// A record of the list and what speaks for it.
    public record Entry(Card card, boolean nearDuplicate, List<Ground> grounds) {
        public Entry {
            grounds = List.copyOf(grounds);
        }
    }

    /// Why a record is in the list: in words, and marked in both texts.
    ///
    /// @param work the work that speaks for the record, where it is not the record itself
    public record Ground(
            Optional<Card> work,
            String reason,
            String askedName,
            List<MatchView.EvidenceField> asked,
            String foundName,
            List<MatchView.EvidenceField> found) {
        public Ground {
            asked = List.copyOf(asked);
            found = List.copyOf(found);
        }
    }
}
