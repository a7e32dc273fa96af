package org.duijie.matcher.lucene;

import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/// What searches were ranked by whose next page may be asked for, each under the token that its cursor carries. Of
/// searches that were ranked by the same numbers there is one.
///
/// What was not asked for the longest is forgotten for what is new: as many numbers as this are 7 MB, and a search of a
/// few
/// words has about twenty.
final class KeptFrequencies {
    private static final int MOST_NUMBERS = 100_000;

    private final int mostNumbers;
    private final int salt;
    private final long secret;
    private final SequencedMap<Long, Frequencies> kept = new LinkedHashMap<>(16, 0.75f, true);
    private int numbers;

    KeptFrequencies() {
        this(MOST_NUMBERS);
    }

    KeptFrequencies(int mostNumbers) {
        SecureRandom random = new SecureRandom();
        this.mostNumbers = mostNumbers;
        this.salt = random.nextInt();
        this.secret = random.nextLong();
    }

    /// None for a search that begins.
    Frequencies none() {
        return new Frequencies(salt);
    }

    /// To go on from; none for a token of another process, or of what was forgotten.
    Frequencies of(long token) {
        synchronized (kept) {
            return Optional.ofNullable(kept.get(token)).map(Frequencies::copy).orElseGet(this::none);
        }
    }

    /// Nothing may change `frequencies` any more.
    ///
    /// @return their token
    long keep(Frequencies frequencies) {
        long token = frequencies.digest(secret);
        synchronized (kept) {
            if (kept.putIfAbsent(token, frequencies) == null) {
                numbers += frequencies.size();
                forget();
            }
        }
        return token;
    }

    private void forget() {
        while (numbers > mostNumbers) {
            Frequencies eldest = kept.pollFirstEntry().getValue();
            numbers -= eldest.size();
        }
    }

    int numbers() {
        synchronized (kept) {
            return numbers;
        }
    }
}
