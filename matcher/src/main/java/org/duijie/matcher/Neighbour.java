package org.duijie.matcher;

import java.util.List;
import org.duijie.domain.CatalogueRecord;
import org.duijie.domain.match.Evidence;

/// A record that speaks of what was asked about. It has a place in a list and wording to show for it, and no
/// probability: nobody has judged such pairs, so there is nothing to calibrate by.
///
/// @param fused how far up both searches had it; orders a list, means nothing outside it
/// @param byWords whether its words found it
/// @param byMeaning whether its meaning found it
/// @param nearDuplicate whether it says nearly the same: the same title, or nearly the same words and meaning
/// @param evidence the wording that both share, heaviest first; `challengeField` is a field of what was asked about
public record Neighbour(
        CatalogueRecord record,
        double fused,
        boolean byWords,
        boolean byMeaning,
        boolean nearDuplicate,
        List<Evidence> evidence) {
    public Neighbour {
        evidence = List.copyOf(evidence);
    }
}
