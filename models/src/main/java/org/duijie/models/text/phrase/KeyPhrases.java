package org.duijie.models.text.phrase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duijie.models.text.Term;
import org.duijie.models.text.Terms;
import org.duijie.models.text.quantity.Quantities;

/// Finds the key phrases of a text.
///
/// Candidates are the runs between the words that only hold a sentence together ([Connectives]) and the stretches that
/// a
/// text repeats. A candidate weighs the mean rarity of its terms, more if it is said again and if it stands early,
/// because titles and first sentences name the subject; of two that overlap the heavier stays.
public final class KeyPhrases {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 10;
    private static final int LONGEST_LATIN = 40;

    /// Of a longer text the beginning is read: it names what it is about.
    private static final int MOST_CHARACTERS = 20_000;

    private static final double EARLY = 0.5;
    private static final double LENGTH_POWER = 0.35;

    private final String text;
    private final Rarity rarity;
    private final List<Term> terms;
    private final Map<String, Candidate> candidates = new LinkedHashMap<>();

    private KeyPhrases(String text, Rarity rarity) {
        this.text = text;
        this.rarity = rarity;
        this.terms = Terms.of(text);
    }

    /// @param whole whether it stands alone somewhere: a part of a longer chunk must be repeated, or it would be cut at
    /// will
    private record Candidate(int start, int end, int times, boolean whole) {}

    /// The heaviest phrases, heaviest first.
    public static List<KeyPhrase> of(String text, Rarity rarity, int most) {
        String read = text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text;
        return new KeyPhrases(read, rarity).heaviest(most);
    }

    private List<KeyPhrase> heaviest(int most) {
        for (Chunk chunk : Chunk.of(text)) {
            stretches(chunk);
        }
        List<KeyPhrase> weighed = candidates.values().stream()
                .map(this::weigh)
                .filter(phrase -> phrase.weight() > 0)
                .sorted(Comparator.comparingDouble(KeyPhrase::weight).reversed().thenComparingInt(KeyPhrase::start))
                .toList();
        List<KeyPhrase> kept = new ArrayList<>();
        for (KeyPhrase phrase : weighed) {
            if (kept.size() < most
                    && namesSomething(phrase.text())
                    && kept.stream().noneMatch(other -> saysTheSame(other, phrase))) {
                kept.add(phrase);
            }
        }
        return kept;
    }

    /// A whole chunk, and of a long one its stretches at both ends: what a text repeats is found when chunks agree.
    private void stretches(Chunk chunk) {
        if (chunk.latin() || chunk.length() <= LONGEST) {
            candidate(chunk.start(), chunk.end(), true);
        }
        if (!chunk.latin()) {
            for (int length = SHORTEST + 1; length < chunk.length() && length <= LONGEST; length++) {
                candidate(chunk.start(), chunk.start() + length, false);
                candidate(chunk.end() - length, chunk.end(), false);
            }
        }
    }

    private void candidate(int start, int end, boolean whole) {
        int length = end - start;
        if (length >= SHORTEST && length <= LONGEST_LATIN) {
            candidates.merge(
                    text.substring(start, end),
                    new Candidate(start, end, 1, whole),
                    (known, again) ->
                            new Candidate(known.start(), known.end(), known.times() + 1, known.whole() || whole));
        }
    }

    /// A number or a unit does not.
    private static boolean namesSomething(String phrase) {
        return phrase.codePoints().anyMatch(Character::isLetter) && !Quantities.isUnit(phrase);
    }

    private KeyPhrase weigh(Candidate candidate) {
        double sum = 0;
        int count = 0;
        for (int i = firstTermFrom(candidate.start());
                i < terms.size() && terms.get(i).start() < candidate.end();
                i++) {
            if (terms.get(i).end() <= candidate.end()) {
                sum += rarity.of(terms.get(i).text());
                count++;
            }
        }
        double mean = count == 0 ? 0 : sum / count;
        double early = 1 + EARLY / (1 + candidate.start() / 40.0);
        boolean cut = !candidate.whole() && candidate.times() < 2;
        double weight =
                cut ? 0 : mean * Math.pow(Math.max(1, count), LENGTH_POWER) * Math.log(1 + candidate.times()) * early;
        return new KeyPhrase(
                text.substring(candidate.start(), candidate.end()), weight, candidate.start(), candidate.end());
    }

    private int firstTermFrom(int start) {
        int low = 0;
        int high = terms.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (terms.get(middle).start() < start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static boolean saysTheSame(KeyPhrase heavier, KeyPhrase lighter) {
        boolean overlap = heavier.start() < lighter.end() && lighter.start() < heavier.end();
        return overlap
                || heavier.text().contains(lighter.text())
                || lighter.text().contains(heavier.text());
    }
}
