package org.duijie.domain.match;

/// Where the two texts meet: a span of an offer's field and the span of the challenge's field it answers.
/// Offsets are UTF-16 units into the fields as they are returned.
public record Evidence(
        Basis basis, String field, int start, int end, String challengeField, int challengeStart, int challengeEnd) {
    /// What the two spans have in common.
    public enum Basis {
        /// They say the same in the same words.
        WORDING,
        /// They are near in meaning, whatever their words: the titles of texts that hardly share a word.
        MEANING
    }

    public Evidence {
        if (start < 0 || end <= start || challengeStart < 0 || challengeEnd <= challengeStart) {
            throw new IllegalArgumentException("evidence needs spans that are not empty");
        }
    }

    /// The same wording in both.
    public Evidence(String field, int start, int end, String challengeField, int challengeStart, int challengeEnd) {
        this(Basis.WORDING, field, start, end, challengeField, challengeStart, challengeEnd);
    }
}
