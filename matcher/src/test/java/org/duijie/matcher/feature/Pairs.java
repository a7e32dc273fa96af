package org.duijie.matcher.feature;

import java.util.List;
import java.util.Map;
import org.duijie.domain.Disclosure;
import org.duijie.domain.Indicator;
import org.duijie.domain.Offer;
import org.duijie.domain.PartialDate;
import org.duijie.domain.Price;
import org.duijie.domain.Stage;
import org.duijie.domain.TextField;
import org.duijie.domain.text.CanonicalText;
import org.duijie.matcher.Candidate;
import org.duijie.matcher.Meaning;
import org.duijie.matcher.Offers;
import org.duijie.matcher.TermStatistics;
import org.duijie.models.rank.Cases;

/// Pairs of texts for tests, in a world where every term is equally rare unless a test says otherwise.
final class Pairs {
    static final double RARITY = 2;

    private Pairs() {}

    record Rarities(Map<String, Double> known) implements TermStatistics {
        @Override
        public double idf(String term) {
            return known.getOrDefault(term, RARITY);
        }

        @Override
        public double averageLength() {
            return 10;
        }
    }

    static SideText side(String title, String text) {
        return SideText.of(List.of(field("title", title), field("summary", text)), List.of());
    }

    static TextField field(String name, String text) {
        return new TextField(name, CanonicalText.of(text), Disclosure.PUBLIC);
    }

    static Indicator indicator(String name, Indicator.Relation relation, String value, String unit) {
        return new Indicator(name, relation, value, unit, name + value + unit);
    }

    static Pairing pair(SideText need, SideText offer) {
        return pair(need, offer, NeedFacts.NONE, OfferFacts.NONE, PartialDate.UNKNOWN);
    }

    /// Two records of which only facts are known.
    static Pairing pair(NeedFacts need, OfferFacts offer, PartialDate newest) {
        return pair(side("", ""), side("", ""), need, offer, newest);
    }

    /// One of a list, by its text and its date.
    static Pairing pair(Candidate candidate, String text, PartialDate dated) {
        OfferFacts facts = new OfferFacts(
                List.of(), Stage.UNKNOWN, "", Price.UNKNOWN, List.of(), dated, List.of(), List.of(), List.of());
        return pair(side("电池热管理", ""), side(text, ""), candidate, NeedFacts.NONE, facts);
    }

    private static Pairing pair(
            SideText need, SideText offer, NeedFacts asked, OfferFacts offered, PartialDate newest) {
        Candidate candidate = new Candidate(Offers.id("a"), 0.5, 3, 2, Meaning.NONE, 0.7, 0.6);
        return pair(need, offer, candidate, asked, offered).among(new ListStatistics(20, 0.8, 0.5, newest), 0);
    }

    static Pairing pair(SideText need, SideText offer, Candidate candidate, NeedFacts asked, OfferFacts offered) {
        OfferSide side = new OfferSide(Offer.Kind.ACHIEVEMENT, offer.title(), offer.whole(), offered);
        return new Pairing(
                Asked.of(need, asked, new Rarities(Map.of()), Cases.NONE),
                new Candidate(
                        candidate.id(),
                        candidate.fused(),
                        candidate.lexicalRank(),
                        candidate.denseRank(),
                        candidate.meaning(),
                        candidate.meaningWhole(),
                        candidate.meaningTitle(),
                        candidate.named(),
                        side));
    }
}
