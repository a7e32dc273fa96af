package org.duijie.matcher.evaluation;

import java.util.HashMap;
import java.util.Map;
import org.duijie.models.rank.Cases;
import org.duijie.models.rank.Ranker;

/// Scores judged pairs with a ranker, looking up what it learned about a need once. Used by one thread.
final class Judge {
    private final Ranker ranker;
    private final Map<String, Cases> cases = new HashMap<>();

    Judge(Ranker ranker) {
        this.ranker = ranker;
    }

    double score(JudgedRows.Row row) {
        return ranker.score(row.features(cases(row.need, row.needMeaning)));
    }

    Cases cases(String need, float[] meaning) {
        return cases.computeIfAbsent(need, id -> ranker.experience().cases(meaning));
    }

    Ranker ranker() {
        return ranker;
    }
}
