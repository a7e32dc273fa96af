package org.duijie.matcher.evaluation;

import java.util.List;
import java.util.Map;
import org.duijie.domain.Offer;
import org.duijie.domain.RecordId;
import org.duijie.matcher.Need;

/// A folder of needs, offers and the grades that people gave to pairs of them.
///
/// @param hash of all its files, so that a model can say whether it has seen them
/// @param offers one for each distinct title; re-listed achievements are one offer
public record JudgedSet(String name, String hash, List<JudgedNeed> needs, List<Offer> offers) {
    /// A need with its graded pairs.
    ///
    /// @param held whether it must never be trained on
    public record JudgedNeed(String id, Need need, boolean held, List<Grade> grades) {
        public JudgedNeed {
            grades = List.copyOf(grades);
        }

        /// The best grade of each offer: what a search of the whole pool should find.
        Map<RecordId, Integer> best() {
            return grades.stream().collect(java.util.stream.Collectors.toMap(Grade::offer, Grade::level, Math::max));
        }
    }

    /// 1 unrelated, 2 weak, 3 fairly strong, 4 strong.
    public record Grade(RecordId offer, int level) {}

    public JudgedSet {
        needs = List.copyOf(needs);
        offers = List.copyOf(offers);
    }
}
