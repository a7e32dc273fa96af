package org.duijie.exchange.recommendation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.duijie.domain.CatalogueRecord;
import org.duijie.exchange.challenge.Speaker;
import org.duijie.matcher.CatalogueIndex;

/// The recommendations as they are handed out, and how they came about.
public record Delivered(Manner manner, long batch, List<Item> items, CatalogueIndex.IndexStatus from) {
    public enum Manner {
        /// Near the profile, for anyone who looks at it; nothing is remembered.
        PROFILE,
        /// Near the profile, for its person; what was shown is remembered.
        PERSONAL,
        /// The newest open challenges. No profile is used and nothing is remembered.
        NEWEST
    }

    public Delivered {
        items = List.copyOf(items);
    }

    /// A challenge of the list.
    ///
    /// @param speaker the challenge, with the works that speak for it; none when no profile was used
    /// @param again whether it was shown before and has changed since
    public record Item(Speaker speaker, boolean again, Optional<Dismissal> dismissal) {
        static Item plain(Speaker speaker) {
            return new Item(speaker, false, Optional.empty());
        }
    }

    /// A challenge of an earlier batch, in its present text.
    public record Earlier(CatalogueRecord challenge, LocalDate shownOn, Optional<Dismissal> dismissal) {}
}
