package org.duijie.domain.match;

/// What a person takes together when they ask why: many features look at the same thing and share its points.
public enum ReasonGroup {
    /// Both texts use the same words.
    WORDS,
    /// Both texts mean the same, in whatever words.
    MEANING,
    /// How the offer stands beside the others that were found.
    RIVALS,
    /// How people judged pairs like this one.
    CASES,
    /// Field, maturity and other facts that are stated, not read from prose.
    FACTS
}
