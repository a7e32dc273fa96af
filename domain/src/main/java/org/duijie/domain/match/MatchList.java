package org.duijie.domain.match;

import java.util.List;

/// A ranked answer, with what it was answered from.
///
/// @param vectorsReady how many of `vectorsTotal` offers already have their sentence vectors
/// @param catalogue the fingerprint of the index state
/// @param model the id of the ranking model
public record MatchList(List<Match> matches, int vectorsReady, int vectorsTotal, String catalogue, String model) {
    public MatchList {
        matches = List.copyOf(matches);
        for (int i = 1; i < matches.size(); i++) {
            Match better = matches.get(i - 1);
            Match worse = matches.get(i);
            if (worse.score() > better.score()
                    || worse.likelihood().probability() > better.likelihood().probability()
                    || worse.likelihood().grade() > better.likelihood().grade()) {
                throw new IllegalArgumentException(
                        "order, probability and grade contradict each other at rank " + worse.rank());
            }
        }
    }
}
