package org.duijie.api.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duijie.domain.Achievement;
import org.duijie.domain.Alliance;
import org.duijie.domain.Challenge;
import org.duijie.domain.Deal;
import org.duijie.domain.Disclosure;
import org.duijie.domain.Field;
import org.duijie.domain.Language;
import org.duijie.domain.Link;
import org.duijie.domain.Maturity;
import org.duijie.domain.Offer;
import org.duijie.domain.Organisation;
import org.duijie.domain.PartialDate;
import org.duijie.domain.Patent;
import org.duijie.domain.PatentPool;
import org.duijie.domain.Price;
import org.duijie.domain.ProfileClaim;
import org.duijie.domain.RecordId;
import org.duijie.domain.RecordKind;
import org.duijie.domain.RecordState;
import org.duijie.domain.Researcher;
import org.duijie.domain.Stage;
import org.duijie.domain.TransferMode;
import org.duijie.domain.access.Role;
import org.duijie.domain.match.Contribution;
import org.duijie.domain.match.Reason;
import org.duijie.domain.match.ReasonGroup;
import org.duijie.exchange.audit.Action;
import org.duijie.exchange.recommendation.Dismissal;
import org.duijie.matcher.feature.FeatureSet;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final List<Class<? extends Enum<?>>> SHOWN = List.of(
            Achievement.Category.class,
            Action.class,
            Achievement.Form.class,
            Achievement.Level.class,
            Achievement.Applied.class,
            Achievement.IpType.class,
            Achievement.Ownership.Basis.class,
            Achievement.Funding.Source.class,
            Achievement.Funding.Programme.class,
            Achievement.Evaluation.Method.class,
            Alliance.Kind.class,
            Alliance.LegalForm.class,
            Alliance.MemberRole.class,
            Challenge.Mode.class,
            Challenge.Regime.class,
            Challenge.Payment.class,
            Challenge.IpOwnership.class,
            Deal.Pricing.class,
            Deal.Availability.class,
            Disclosure.class,
            Dismissal.Reason.class,
            Field.Origin.class,
            Language.class,
            Link.Kind.class,
            Maturity.TrlScale.class,
            Maturity.TrlSource.class,
            Offer.Kind.class,
            Organisation.Kind.class,
            Organisation.Ownership.class,
            Organisation.Size.class,
            Organisation.Verification.class,
            Patent.Type.class,
            Patent.Status.class,
            Patent.EncumbranceKind.class,
            PatentPool.Kind.class,
            PatentPool.Relation.class,
            PatentPool.FeeMode.class,
            Price.Kind.class,
            ProfileClaim.State.class,
            RecordKind.class,
            RecordState.class,
            Researcher.ClaimState.class,
            Researcher.Service.class,
            ReasonGroup.class,
            Role.class,
            Stage.class,
            TransferMode.class);

    @Test
    void both_languages_hold_the_same_keys() {
        assertThat(Messages.in(Tongue.EN).keys())
                .isEqualTo(Messages.in(Tongue.ZH).keys());
    }

    @Test
    void both_languages_use_the_same_arguments() {
        for (String key : Messages.in(Tongue.ZH).keys()) {
            assertThat(arguments(Messages.in(Tongue.EN).find(key).orElseThrow()))
                    .as(key)
                    .isEqualTo(arguments(Messages.in(Tongue.ZH).find(key).orElseThrow()));
        }
    }

    @Test
    void english_counts_one_thing_as_one() {
        Messages english = Messages.in(Tongue.EN);

        assertThat(english.text("search.total", 0)).isEqualTo("No records");
        assertThat(english.text("search.total", 1)).isEqualTo("One record");
        assertThat(english.text("search.total", 1234)).isEqualTo("1,234 records");
        assertThat(english.text("post.errors", 2)).isEqualTo("2 things need to be changed");
        assertThat(english.text("fact.solveWithin.value", 12)).isEqualTo("12 months");
    }

    @Test
    void no_text_is_empty() {
        for (Tongue tongue : Tongue.values()) {
            for (String key : Messages.in(tongue).keys()) {
                assertThat(Messages.in(tongue).text(key)).as(tongue + " " + key).isNotBlank();
            }
        }
    }

    @Test
    void every_code_that_pages_show_has_a_name_in_both_languages() {
        for (Tongue tongue : Tongue.values()) {
            for (Class<? extends Enum<?>> type : SHOWN) {
                for (Enum<?> code : type.getEnumConstants()) {
                    assertThat(Messages.in(tongue).find(Words.key(code)))
                            .as(Words.key(code))
                            .isPresent();
                }
            }
        }
    }

    @Test
    void every_feature_of_the_ranker_has_a_name_in_both_languages() {
        for (Tongue tongue : Tongue.values()) {
            for (String feature : FeatureSet.names()) {
                assertThat(Messages.in(tongue).find("feature." + feature))
                        .as(feature)
                        .isPresent();
            }
        }
    }

    /// The parts and properties that the matcher's features name today.
    @Test
    void every_reason_of_the_matcher_is_said_in_words_whichever_way_it_points() {
        List<Reason> reasons = List.of(
                new Reason.SharedTerms(List.of("反渗透膜")),
                new Reason.SharedTerms(List.of()),
                new Reason.KeyPhrases(List.of("在线清洗"), List.of("膜寿命")),
                new Reason.KeyPhrases(List.of(), List.of()),
                new Reason.Coverage(0.5, "need"),
                new Reason.Coverage(0.5, "offer"),
                new Reason.CloseMeaning(0.7, "whole"),
                new Reason.CloseMeaning(0.7, "title"),
                new Reason.CloseMeaning(0.7, "best"),
                new Reason.CloseMeaning(0.7, "usual"),
                new Reason.CommonPhrase("在线清洗"),
                new Reason.CommonPhrase(""),
                new Reason.SameField(List.of()),
                new Reason.MatureEnough(Stage.PILOT, Stage.LAB),
                new Reason.LexicalRank(3),
                new Reason.LexicalRank(0),
                new Reason.SimilarCases(12),
                new Reason.SimilarCases(0),
                new Reason.SameRegion("320505"),
                new Reason.WayOfTransfer(List.of(TransferMode.LICENSE)),
                new Reason.PriceInBudget(Price.UNKNOWN, Price.UNKNOWN),
                new Reason.Dated(new PartialDate(2023, 5, 0)),
                new Reason.FiguresMet(List.of(
                        new Reason.Compared("截留率≥67%", "截留率≥72%", true),
                        new Reason.Compared("压力≤0.6 MPa", "压力≤0.9 MPa", false))),
                new Reason.LinkedEvidence(List.of(new Link(Link.Kind.PATENT, "PAT-1", RecordId.UNKNOWN))),
                new Reason.EvaluatedByOthers("岭海技术转移中心", new PartialDate(2023, 3, 0)));
        for (Tongue tongue : Tongue.values()) {
            Words words = new Words(tongue, id -> Optional.empty());
            for (Reason reason : reasons) {
                for (double points : new double[] {0.2, -0.2}) {
                    String text = words.reason(new Contribution("any", points, reason));
                    assertThat(text).as(reason.toString()).isNotBlank().doesNotContain("reason.");
                }
            }
        }
    }

    private static Set<String> arguments(String pattern) {
        return Stream.of(pattern)
                .flatMap(text -> Pattern.compile("\\{\\d(?=[,}])")
                        .matcher(text)
                        .results()
                        .map(MatchResult::group))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
