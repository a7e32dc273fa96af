package org.duijie.domain.match;

import java.util.List;
import org.duijie.domain.Field;
import org.duijie.domain.Link;
import org.duijie.domain.PartialDate;
import org.duijie.domain.Price;
import org.duijie.domain.Stage;
import org.duijie.domain.TransferMode;

/// 依据: what a contribution rests on, as data; pages and the API put it into words in the reader's language.
public sealed interface Reason {
    /// The stable name of the kind of reason.
    default String code() {
        return switch (this) {
            case SharedTerms terms -> "shared-terms";
            case Coverage coverage -> "coverage";
            case KeyPhrases phrases -> "key-phrases";
            case CloseMeaning meaning -> "close-meaning";
            case CommonPhrase phrase -> "common-phrase";
            case SameField field -> "same-field";
            case MatureEnough stage -> "maturity";
            case LexicalRank rank -> "lexical-rank";
            case SimilarCases cases -> "similar-cases";
            case SameRegion region -> "same-region";
            case WayOfTransfer way -> "transfer-mode";
            case PriceInBudget price -> "price-in-budget";
            case Dated dated -> "freshness";
            case FiguresMet figures -> "figures-met";
            case LinkedEvidence linked -> "linked-evidence";
            case EvaluatedByOthers evaluation -> "evaluated-by-others";
        };
    }

    /// What a person takes this reason together with.
    default ReasonGroup group() {
        return switch (this) {
            case SharedTerms terms -> ReasonGroup.WORDS;
            case Coverage coverage -> ReasonGroup.WORDS;
            case KeyPhrases phrases -> ReasonGroup.WORDS;
            case CommonPhrase phrase -> ReasonGroup.WORDS;
            case CloseMeaning meaning -> meaning.besideOthers() ? ReasonGroup.RIVALS : ReasonGroup.MEANING;
            case LexicalRank rank -> ReasonGroup.RIVALS;
            case SimilarCases cases -> ReasonGroup.CASES;
            case SameField field -> ReasonGroup.FACTS;
            case MatureEnough stage -> ReasonGroup.FACTS;
            case SameRegion region -> ReasonGroup.FACTS;
            case WayOfTransfer way -> ReasonGroup.FACTS;
            case PriceInBudget price -> ReasonGroup.FACTS;
            case Dated dated -> ReasonGroup.FACTS;
            case FiguresMet figures -> ReasonGroup.FACTS;
            case LinkedEvidence linked -> ReasonGroup.FACTS;
            case EvaluatedByOthers evaluation -> ReasonGroup.FACTS;
        };
    }

    /// Terms that stand in both texts, weightiest first.
    record SharedTerms(List<String> terms) implements Reason {
        public SharedTerms {
            terms = List.copyOf(terms);
        }
    }

    /// The weighted share of the challenge's terms that the offer covers, 0 to 1.
    record Coverage(double share, String part) implements Reason {}

    /// The key phrases of the challenge that the offer speaks of, and those that it does not, weightiest first.
    record KeyPhrases(List<String> spokenOf, List<String> missing) implements Reason {
        public KeyPhrases {
            spokenOf = List.copyOf(spokenOf);
            missing = List.copyOf(missing);
        }
    }

    /// The similarity of meaning of two parts of text, −1 to 1.
    record CloseMeaning(double similarity, String part) implements Reason {
        /// Whether it speaks of the offer's place among the candidates and not of the two texts alone.
        boolean besideOthers() {
            return part.equals("best") || part.equals("usual");
        }
    }

    /// The longest wording that both texts share.
    record CommonPhrase(String phrase) implements Reason {}

    record SameField(List<Field> fields) implements Reason {
        public SameField {
            fields = List.copyOf(fields);
        }
    }

    record MatureEnough(Stage wanted, Stage offered) implements Reason {}

    /// The rank that full-text search gives the offer, 1 the best; 0 when it did not find it.
    record LexicalRank(int rank) implements Reason {}

    /// How people judged offers of this kind for needs like this one: the number of judged offers.
    record SimilarCases(int cases) implements Reason {}

    /// The offer is at home near the challenge: its region, by GB/T 2260.
    record SameRegion(String region) implements Reason {}

    /// The ways that both sides name, or the offer's own where none is common.
    record WayOfTransfer(List<TransferMode> modes) implements Reason {
        public WayOfTransfer {
            modes = List.copyOf(modes);
        }
    }

    record PriceInBudget(Price price, Price budget) implements Reason {}

    /// The latest date that the offer gives for itself.
    record Dated(PartialDate date) implements Reason {}

    /// Figures of the offer beside the targets of the challenge.
    record FiguresMet(List<Compared> compared) implements Reason {
        public FiguresMet {
            compared = List.copyOf(compared);
        }
    }

    /// A target and a figure in their own wordings, and whether the figure meets it.
    record Compared(String wanted, String offered, boolean met) {}

    /// The patents, reports, papers and standards that the offer names.
    record LinkedEvidence(List<Link> links) implements Reason {
        public LinkedEvidence {
            links = List.copyOf(links);
        }
    }

    /// Who evaluated the offer, and when.
    record EvaluatedByOthers(String evaluator, PartialDate date) implements Reason {}
}
