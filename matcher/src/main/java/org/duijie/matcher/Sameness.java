package org.duijie.matcher;

import org.duijie.matcher.feature.AnalysedText;
import org.duijie.matcher.feature.Overlap;
import org.duijie.matcher.feature.SideText;

/// When two records say nearly the same: one rule for lists of similar records and for matches.
final class Sameness {
    private static final double SAME_WORDS = 0.7;
    private static final double SAME_MEANING = 0.84;

    private Sameness() {}

    static boolean ofTitles(SideText a, SideText b) {
        return !a.title().text().isEmpty() && a.title().text().equals(b.title().text());
    }

    /// Nearly the same words and meaning. The meaning is looked at first: it costs a thousandth of the words.
    static boolean ofTexts(double cosine, SideText a, SideText b, TermStatistics statistics) {
        return cosine >= SAME_MEANING && overlap(a.whole(), b.whole(), statistics) >= SAME_WORDS;
    }

    /// Whether the words could be nearly the same at all: a text cannot share more than it holds.
    static boolean weighAlike(SideText a, SideText b, TermStatistics statistics) {
        double one = a.whole().rarity(statistics);
        double other = b.whole().rarity(statistics);
        return Math.min(one, other) >= SAME_WORDS * Math.max(one, other);
    }

    /// Whether two texts under one title may be about different things: “一种搅拌装置” is the title of many patents.
    static boolean differs(double cosine, SideText a, SideText b) {
        boolean bothSayMore = saysMore(a) && saysMore(b);
        return bothSayMore && cosine < SAME_MEANING;
    }

    private static boolean saysMore(SideText text) {
        return text.whole().length() > 2 * text.title().length();
    }

    /// The weight of the terms that both texts have, of the weight of the terms that one of them has.
    private static double overlap(AnalysedText a, AnalysedText b, TermStatistics statistics) {
        double both = Overlap.of(a, b).sum(statistics, (asked, found, rarity) -> rarity);
        double either = a.rarity(statistics) + b.rarity(statistics) - both;
        return either == 0 ? 0 : both / either;
    }
}
