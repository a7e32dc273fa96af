package org.duijie.exchange.challenge;

import java.util.List;
import org.duijie.domain.CatalogueRecord;
import org.duijie.domain.match.Evidence;

/// A record ranked by what several items say for it: a researcher by their work, or a challenge by somebody's work.
///
/// @param items what speaks for it, strongest first
public record Speaker(CatalogueRecord record, double strength, List<Item> items) {
    public Speaker {
        items = List.copyOf(items);
    }

    /// A profile, achievement or patent of the researcher.
    ///
    /// @param evidence the wording that item and challenge share
    public record Item(
            CatalogueRecord item, double fused, boolean byWords, boolean byMeaning, List<Evidence> evidence) {
        public Item {
            evidence = List.copyOf(evidence);
        }
    }
}
