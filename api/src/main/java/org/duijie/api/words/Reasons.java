package org.duijie.api.words;

import java.util.List;
import java.util.Locale;
import org.duijie.domain.match.Contribution;
import org.duijie.domain.match.Reason;

/// Puts the reasons of a match into plain words. What took points away is worded as a lack, so that the sentence and
/// its sign never contradict each other.
final class Reasons {
    private static final int TERMS_SHOWN = 8;

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
        };
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
