package org.duijie.domain.match;

/// Where the two texts meet: a span of an offer's field and the span of the challenge's field it answers.
/// Offsets are UTF-16 units into the fields as they are returned.
public record Evidence(String field, int start, int end, String challengeField, int challengeStart, int challengeEnd) {
    public Evidence {
        if (start < 0 || end <= start || challengeStart < 0 || challengeEnd <= challengeStart) {
            throw new IllegalArgumentException("evidence needs spans that are not empty");
        }
    }
}
