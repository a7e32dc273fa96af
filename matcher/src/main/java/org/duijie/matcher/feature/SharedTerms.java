package org.duijie.matcher.feature;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duijie.matcher.TermStatistics;
import org.duijie.models.text.quantity.Quantities;

/// The wording that two texts share, as runs: pairs of characters that follow each other in both become the words they
/// were cut from.
public final class SharedTerms {
    private static final int MOST = 5;

    /// Lighter ones are words that any two texts of the trade share.
    public static final double LEAST_WEIGHT = 3;

    /// A term that stands in a text more often than this is not looked up at every place: a text of one word repeated
    /// twenty thousand times would be compared with itself for seconds.
    private static final int MOST_PLACES = 200;

    /// Characters at which a phrase neither begins nor ends: they belong to the sentence, not to the subject.
    private static final String CONNECTIVES = "的和与及或在对为中以等其了是有并将从向把被于由之该此各个种";

    private SharedTerms() {}

    /// A run of terms that stands in both texts; offsets are into each text.
    public record Run(String text, double weight, int firstStart, int firstEnd, int secondStart, int secondEnd) {
        static final Run NONE = new Run("", 0, 0, 0, 0, 0);
    }

    /// A run by the numbers of its terms: it begins at term `from` of the first text and `at` of the second.
    private record Stretch(int from, int at, int length, double weight) {}

    /// The heaviest shared wordings, as words to show.
    static List<String> heaviest(AnalysedText need, AnalysedText offer, TermStatistics statistics) {
        Map<String, Double> phrases = new LinkedHashMap<>();
        for (Run run : runs(need, offer, statistics)) {
            phrases.merge(run.text(), run.weight(), Math::max);
        }
        return phrases.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .limit(MOST)
                .toList();
    }

    /// What all shared wordings weigh together, the light ones too.
    public static double weight(AnalysedText need, AnalysedText offer, TermStatistics statistics) {
        return stretches(Overlap.of(need, offer), statistics).stream()
                .mapToDouble(Stretch::weight)
                .sum();
    }

    /// What the heaviest shared wording weighs; nothing where it is a light one. Every candidate of every match is
    /// asked
    /// for it, so no run is made.
    static double heaviestWeight(Overlap words, TermStatistics statistics) {
        double[] rarities = words.need().rarities(statistics);
        double heaviest = 0;
        int at = 0;
        while (at < words.text().length()) {
            int length = longest(words, at);
            heaviest = Math.max(heaviest, weight(words, at, length, rarities));
            at += Math.max(1, length);
        }
        return heaviest >= LEAST_WEIGHT ? heaviest : 0;
    }

    private static double weight(Overlap words, int at, int length, double... rarities) {
        double weight = 0;
        for (int i = 0; i < length; i++) {
            weight += rarities[words.at(at + i)];
        }
        return weight;
    }

    static Run longestRun(Overlap words, TermStatistics statistics) {
        Run longest = Run.NONE;
        for (Stretch stretch : stretches(words, statistics)) {
            if (stretch.weight() >= Math.max(LEAST_WEIGHT, longest.weight())) {
                longest = heavier(longest, run(words.need(), words.text(), stretch));
            }
        }
        return longest;
    }

    private static Run heavier(Run a, Run b) {
        int order =
                Comparator.comparingDouble(Run::weight).thenComparing(Run::text).compare(a, b);
        return order >= 0 ? a : b;
    }

    /// The longest runs of terms of `second` that occur in `first`, each at its first place there, no term of
    /// `second` in two runs, in the order of `second`. Light ones are left out.
    public static List<Run> runs(AnalysedText first, AnalysedText second, TermStatistics statistics) {
        return runs(first, second, statistics, LEAST_WEIGHT);
    }

    /// The same with a bound of one's own on what is too light.
    public static List<Run> runs(
            AnalysedText first, AnalysedText second, TermStatistics statistics, double leastWeight) {
        return stretches(Overlap.of(first, second), statistics).stream()
                .filter(stretch -> stretch.weight() >= leastWeight)
                .map(stretch -> run(first, second, stretch))
                .filter(run -> run.weight() > 0 && run.weight() >= leastWeight)
                .toList();
    }

    private static List<Stretch> stretches(Overlap words, TermStatistics statistics) {
        double[] rarities = words.need().rarities(statistics);
        List<Stretch> stretches = new ArrayList<>();
        int at = 0;
        while (at < words.text().length()) {
            int length = longest(words, at);
            if (length > 0) {
                stretches.add(new Stretch(first(words, at, length), at, length, weight(words, at, length, rarities)));
            }
            at += Math.max(1, length);
        }
        return stretches;
    }

    /// How many terms of the text from this one on stand in the need the same way somewhere.
    private static int longest(Overlap words, int at) {
        TermCodes asked = words.need().codes();
        int known = words.at(at);
        int longest = 0;
        int places = known < 0 ? 0 : Math.min(MOST_PLACES, asked.count(known));
        for (int i = 0; i < places; i++) {
            longest = Math.max(longest, common(words, asked.place(known, i), at));
        }
        return longest;
    }

    /// The first place in the need where so many terms stand the same way.
    private static int first(Overlap words, int at, int length) {
        TermCodes asked = words.need().codes();
        int i = 0;
        while (common(words, asked.place(words.at(at), i), at) < length) {
            i++;
        }
        return asked.place(words.at(at), i);
    }

    /// How many terms are the same from these places on, without a jump in either text.
    private static int common(Overlap words, int from, int at) {
        TermCodes asked = words.need().codes();
        TermCodes found = words.text().codes();
        int most = Math.min(asked.length() - from, found.length() - at);
        int length = 1;
        while (length < most
                && asked.at(from + length) == words.at(at + length)
                && TermCodes.joinedAlike(asked, from + length, found, at + length)) {
            length++;
        }
        return length;
    }

    private static Run run(AnalysedText first, AnalysedText second, Stretch stretch) {
        int from = stretch.from();
        int at = stretch.at();
        int length = stretch.length();
        int firstStart = first.start(from);
        int firstEnd = first.end(from + length - 1);
        int secondStart = second.start(at);
        int secondEnd = second.end(at + length - 1);
        while (secondEnd - secondStart > 1
                && isConnective(second.text(), secondStart)
                && isConnective(first.text(), firstStart)) {
            secondStart++;
            firstStart++;
        }
        while (secondEnd - secondStart > 1
                && isConnective(second.text(), secondEnd - 1)
                && isConnective(first.text(), firstEnd - 1)) {
            secondEnd--;
            firstEnd--;
        }
        String text = second.text().substring(secondStart, secondEnd);
        boolean tells = secondEnd - secondStart > 1 && firstEnd > firstStart && isWording(text);
        return tells ? new Run(text, stretch.weight(), firstStart, firstEnd, secondStart, secondEnd) : Run.NONE;
    }

    /// A number or a unit alone says nothing about what is measured.
    private static boolean isWording(String text) {
        return text.codePoints().anyMatch(Character::isLetter) && !Quantities.isUnit(text);
    }

    private static boolean isConnective(String text, int index) {
        return CONNECTIVES.indexOf(text.charAt(index)) >= 0;
    }
}
