package org.duijie.matcher;

import java.util.Set;
import org.duijie.domain.RecordId;
import org.duijie.matcher.feature.OfferSide;

/// An offer that may answer a need, with what its retrieval knew. Ranks count from 1; 0 is “not found that way”.
///
/// @param fused words and meaning together: what the list is ordered by
/// @param meaning the meaning of the offer's readable text
/// @param meaningWhole the similarity of the offer to all of the need; 0 while the offer has no vector yet
/// @param meaningTitle the similarity of the offer to the need's title
/// @param named the identifiers by which the need names this very offer; mostly none
/// @param side what the ranker looks at, as far as the viewer may read it; nothing of records that are not ranked
public record Candidate(
        RecordId id,
        double fused,
        int lexicalRank,
        int denseRank,
        Meaning meaning,
        double meaningWhole,
        double meaningTitle,
        Set<String> named,
        OfferSide side) {
    public Candidate {
        named = Set.copyOf(named);
    }

    public Candidate(
            RecordId id,
            double fused,
            int lexicalRank,
            int denseRank,
            Meaning meaning,
            double meaningWhole,
            double meaningTitle) {
        this(id, fused, lexicalRank, denseRank, meaning, meaningWhole, meaningTitle, Set.of(), OfferSide.NONE);
    }
}
