package org.duijie.matcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duijie.domain.Achievement;
import org.duijie.domain.Challenge;
import org.duijie.domain.Disclosure;
import org.duijie.domain.Indicator;
import org.duijie.domain.Offer;
import org.duijie.domain.Price;
import org.duijie.domain.Stage;
import org.duijie.domain.access.Viewer;
import org.duijie.domain.match.Contribution;
import org.duijie.domain.match.Match;
import org.duijie.domain.match.MatchList;
import org.duijie.domain.match.Reason;
import org.duijie.matcher.feature.FeatureSet;
import org.duijie.matcher.feature.NeedFacts;
import org.duijie.matcher.lucene.LuceneCatalogueIndex;
import org.duijie.models.rank.Linear;
import org.duijie.models.rank.RankModel;
import org.duijie.models.rank.Ranker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Facts in a match: said where they moved the score, silent where they are missing or weightless, and never read from
/// fields that the viewer may not see.
class MatchedFactsTest {
    private static final int FIELD = FeatureSet.names().indexOf("same-field");
    private static final int MATURITY = FeatureSet.names().indexOf("maturity");
    private static final RankModel RANKER = ranker();

    @TempDir
    private Path folder;

    private int lists;

    private static RankModel ranker() {
        RankModel small = Rankers.small();
        Linear facts = small.ranker().linear().counting(FIELD, 0.2).counting(MATURITY, 0.1);
        return new RankModel(
                small.features(),
                new Ranker(facts, small.ranker().forest(), small.ranker().experience()),
                small.calibration(),
                small.card());
    }

    private static Achievement offer(String key, String industry, Stage stage) {
        return Offers.titled("电池热管理系统")
                .key(key)
                .industries(industry)
                .stage(stage)
                .achievement();
    }

    private MatchList match(Need need, Offer... offers) {
        List<Offer> shelf = List.of(offers);
        OfferSource source = (viewer, ids) -> shelf.stream()
                .filter(offer -> ids.contains(offer.id()))
                .map(offer -> new OfferSource.Versioned(offer, 1))
                .toList();
        try (LuceneCatalogueIndex index = LuceneCatalogueIndex.open(folder.resolve("index" + lists++), "hashing")) {
            index.put(shelf.stream().map(CatalogueIndexContract::vectors).toList());
            index.commit(1);
            return new Matchmaker(index, new HashingEncoder(), RANKER, source)
                    .match(Viewer.ANONYMOUS, need, Set.of(Offer.Kind.ACHIEVEMENT), 10);
        }
    }

    private static Optional<Contribution> contribution(Match match, String feature) {
        return match.explanation().contributions().stream()
                .filter(contribution -> contribution.feature().equals(feature))
                .findFirst();
    }

    private static Need need() {
        return Need.of(
                Offers.titled("电池热管理").industries("SEI-1").stage(Stage.PILOT).challenge(), Disclosure.PUBLIC);
    }

    @Test
    void facts_settle_the_order_of_equal_texts_and_are_said() {
        Offer worse = offer("a", "SEI-2", Stage.LAB);
        Offer better = offer("b", "SEI-1", Stage.INDUSTRIAL);
        Match first = match(need(), worse, better).matches().getFirst();
        Match ofBetter = match(need(), better).matches().getFirst();
        Match ofWorse = match(need(), worse).matches().getFirst();

        assertThat(first.offer().id()).isEqualTo(Offers.id("b"));
        assertThat(first.duplicates()).extracting(Offer::id).containsExactly(Offers.id("a"));
        assertThat(ofBetter.score() - ofWorse.score()).isCloseTo(0.4 + 0.15, within(1e-9));
        assertThat(contribution(ofBetter, "maturity").orElseThrow())
                .isEqualTo(new Contribution("maturity", 0.1, new Reason.MatureEnough(Stage.PILOT, Stage.INDUSTRIAL)));
        assertThat(contribution(ofWorse, "same-field").orElseThrow())
                .isEqualTo(new Contribution("same-field", -0.2, new Reason.SameField(List.of())));
        assertThat(List.of(first, ofBetter, ofWorse))
                .allSatisfy(match -> assertThat(match.explanation().total()).isCloseTo(match.score(), within(1e-9)));
    }

    @Test
    void what_is_missing_or_weightless_says_nothing() {
        Match match = match(
                        Need.of("电池热管理"),
                        Offers.titled("电池热管理系统").region("320505").achievement())
                .matches()
                .getFirst();

        assertThat(match.explanation().contributions())
                .extracting(Contribution::feature)
                .containsExactlyInAnyOrderElementsOf(FeatureSet.names().subList(0, FeatureSet.FACTS));
    }

    private static Challenge withBudgetAndTargets() {
        Challenge bare = Offers.titled("材料难题").summary("电池热管理").challenge();
        return new Challenge(
                bare.envelope(),
                bare.title(),
                bare.teaser(),
                bare.statement(),
                List.of(new Indicator("热导率", Indicator.Relation.AT_LEAST, "2", "W/(m·K)", "热导率≥2 W/(m·K)")),
                bare.mode(),
                bare.regime(),
                bare.poster(),
                bare.anonymous(),
                bare.bidCloses(),
                bare.solveWithinMonths(),
                new Price(Price.Kind.AMOUNT, BigDecimal.TEN, BigDecimal.TEN, "CNY", ""),
                bare.payment(),
                bare.cooperation(),
                bare.ipOwnership(),
                bare.improvements(),
                bare.backgroundIp(),
                bare.maturityWanted(),
                bare.publicFunds(),
                bare.keywords(),
                bare.classes(),
                bare.contact());
    }

    @Test
    void a_budget_and_targets_for_registered_users_do_not_rank_for_others() {
        NeedFacts open = NeedFacts.of(withBudgetAndTargets(), Disclosure.PUBLIC);
        NeedFacts registered = NeedFacts.of(withBudgetAndTargets(), Disclosure.REGISTERED);

        assertThat(open.budget()).isEqualTo(Price.UNKNOWN);
        assertThat(open.targets()).isEmpty();
        assertThat(registered.budget().max()).isEqualByComparingTo("10");
        assertThat(registered.targets()).hasSize(1);
    }
}
