package org.duijie.api.words;

import java.util.List;
import java.util.Locale;
import org.duijie.domain.Coded;
import org.duijie.domain.Link;
import org.duijie.domain.PartialDate;
import org.duijie.domain.Price;
import org.duijie.domain.TransferMode;
import org.duijie.domain.match.Contribution;
import org.duijie.domain.match.Reason;

/// Puts the reasons of a match into plain words. What took points away is worded as a lack, so that the sentence and
/// its sign never contradict each other.
final class Reasons {
    private static final int TERMS_SHOWN = 8;
    private static final int FIGURES_SHOWN = 3;

    private final Words words;
    private final boolean lacking;

    private Reasons(Words words, boolean lacking) {
        this.words = words;
        this.lacking = lacking;
    }

    static String text(Contribution contribution, Words words) {
        return new Reasons(words, contribution.points() < 0).text(contribution.reason());
    }

    private String text(Reason reason) {
        return switch (reason) {
            case Reason.SharedTerms(List<String> terms) ->
                terms.isEmpty() ? nothing("reason.shared-terms") : say("reason.shared-terms", quoted(terms));
            case Reason.Coverage(double share, String part) -> say("reason.coverage." + part, words.percent(share));
            case Reason.KeyPhrases(List<String> spokenOf, List<String> missing) -> phrases(spokenOf, missing);
            case Reason.CloseMeaning(double similarity, String part) ->
                say("reason.close-meaning." + part, String.format(Locale.ROOT, "%.2f", similarity));
            case Reason.CommonPhrase(String phrase) ->
                phrase.isEmpty()
                        ? nothing("reason.common-phrase")
                        : say("reason.common-phrase", quoted(List.of(phrase)));
            case Reason.SameField same ->
                same.fields().isEmpty()
                        ? words.text("reason.same-field.none")
                        : say(
                                "reason.same-field",
                                words.joined(same.fields().stream()
                                        .map(words::field)
                                        .distinct()
                                        .toList()));
            case Reason.MatureEnough stage ->
                stage.wanted().isKnown()
                        ? say("reason.maturity", words.code(stage.wanted()), words.code(stage.offered()))
                        : say("reason.maturity.offered", words.code(stage.offered()));
            case Reason.LexicalRank(int rank) ->
                rank == 0 ? words.text("reason.lexical-rank.none") : say("reason.lexical-rank", rank);
            case Reason.SimilarCases(int cases) ->
                cases == 0 ? words.text("reason.similar-cases.none") : say("reason.similar-cases", cases);
            case Reason.SameRegion(String region) -> say("reason.same-region", words.region(Coded.of(region)));
            case Reason.WayOfTransfer(List<TransferMode> modes) ->
                say(
                        "reason.transfer-mode",
                        words.joined(modes.stream().map(words::code).toList()));
            case Reason.PriceInBudget(Price price, Price budget) ->
                say("reason.price-in-budget", words.price(price), words.price(budget));
            case Reason.Dated(PartialDate date) -> say("reason.freshness", words.date(date));
            case Reason.FiguresMet(List<Reason.Compared> compared) -> figures(compared);
            case Reason.LinkedEvidence(List<Link> links) ->
                say(
                        "reason.linked-evidence",
                        words.joined(links.stream()
                                .map(link -> words.text("reason.link", words.code(link.kind()), link.identifier()))
                                .limit(TERMS_SHOWN)
                                .toList()));
            case Reason.EvaluatedByOthers(String evaluator, PartialDate date) ->
                say("reason.evaluated-by-others", evaluator, words.date(date));
        };
    }

    /// The phrases that speak the way the points go: those in the offer in favour, missing ones against.
    private String phrases(List<String> spokenOf, List<String> missing) {
        List<String> said = lacking ? missing : spokenOf;
        return said.isEmpty() ? nothing("reason.key-phrases") : say("reason.key-phrases", quoted(said));
    }

    /// The figures that speak the way the points go: met ones in favour, missed ones against.
    private String figures(List<Reason.Compared> compared) {
        return say(
                "reason.figures-met",
                words.joined(compared.stream()
                        .filter(pair -> pair.met() != lacking)
                        .map(pair -> words.text("reason.figure", pair.wanted(), pair.offered()))
                        .limit(FIGURES_SHOWN)
                        .toList()));
    }

    /// Nothing in common is a reason against; where it still added points, the words must not say otherwise.
    private String nothing(String kind) {
        return words.text(kind + (lacking ? ".none" : ".light"));
    }

    /// A part that no message names yet is said with the general message of its kind, which a test counts as a fault.
    private String say(String key, Object... arguments) {
        if (lacking && words.find(key + ".lacking").isPresent()) {
            return words.text(key + ".lacking", arguments);
        }
        return words.find(key).isPresent() ? words.text(key, arguments) : key + " " + List.of(arguments);
    }

    private String quoted(List<String> terms) {
        return words.joined(terms.stream()
                .limit(TERMS_SHOWN)
                .map(term -> words.text("quoted", term))
                .toList());
    }
}
