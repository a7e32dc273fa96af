package org.duijie.domain;

import org.duijie.domain.text.CanonicalText;

/// The one rule that every record's title keeps.
final class Titles {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 200;

    private Titles() {}

    static void require(CanonicalText title) {
        int length = title.value().length();
        if (length < SHORTEST || length > LONGEST) {
            throw new IllegalArgumentException(
                    "a title has %d to %d characters, this one has %d".formatted(SHORTEST, LONGEST, length));
        }
    }
}
