package org.duijie.matcher.evaluation;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.duijie.domain.Achievement;
import org.duijie.domain.Coded;
import org.duijie.domain.Contact;
import org.duijie.domain.Deal;
import org.duijie.domain.Disclosure;
import org.duijie.domain.Envelope;
import org.duijie.domain.FieldDisclosure;
import org.duijie.domain.Indicator;
import org.duijie.domain.Language;
import org.duijie.domain.Maturity;
import org.duijie.domain.PartialDate;
import org.duijie.domain.Party;
import org.duijie.domain.Provenance;
import org.duijie.domain.RecordId;
import org.duijie.domain.RecordState;
import org.duijie.domain.Secrecy;
import org.duijie.domain.SecrecyReview;
import org.duijie.domain.text.CanonicalText;

/// An achievement of which title and text are known, and some facts at best, so that judged data takes the very path
/// that users' data takes.
final class JudgedOffer {
    private static final int LONGEST_TITLE = 200;

    private JudgedOffer() {}

    static Achievement of(RecordId id, String title, String text, JudgedFacts facts) {
        String written = CanonicalText.of(title).value();
        String fitting = written.length() < 2 ? written + "。。" : written;
        CanonicalText empty = CanonicalText.EMPTY;
        List<Indicator> figures = facts.indicators("figures");
        return new Achievement(
                envelope(id, facts.region()),
                CanonicalText.of(fitting.substring(0, Math.min(LONGEST_TITLE, fitting.length()))),
                empty,
                "",
                Coded.of(Achievement.Category.UNKNOWN),
                List.of(),
                new Maturity(Coded.of(facts.stage()), 0, Maturity.TrlScale.NINE, Maturity.TrlSource.NONE),
                new Achievement.Narrative(
                        CanonicalText.of(without(text, figures)), empty, empty, empty, empty, empty, empty),
                figures,
                List.of(),
                facts.fields(),
                List.of(Party.NONE),
                List.of(),
                List.of(),
                new Achievement.Disposal(Party.NONE, ""),
                new Achievement.Funding(
                        Coded.of(Achievement.Funding.Source.UNKNOWN),
                        Coded.of(Achievement.Funding.Programme.UNKNOWN),
                        ""),
                new Achievement.Dates(PartialDate.UNKNOWN, PartialDate.UNKNOWN, PartialDate.UNKNOWN, facts.dated()),
                facts.evaluations(),
                Coded.of(Achievement.Level.UNKNOWN),
                Coded.of(Achievement.Applied.UNKNOWN),
                List.of(),
                new Deal(
                        facts.modes(),
                        Coded.of(Deal.Pricing.UNKNOWN),
                        facts.price("price"),
                        Coded.of(Deal.Availability.UNKNOWN),
                        PartialDate.UNKNOWN,
                        List.of()),
                facts.links(),
                Contact.NONE);
    }

    /// The text has its figures in a line of its own, and the achievement shows them again: they must not count twice.
    private static String without(String text, List<Indicator> figures) {
        if (figures.isEmpty()) {
            return text;
        }
        String shown = CanonicalText.of(
                        String.join("；", figures.stream().map(Indicator::raw).toList()))
                .value();
        return text.lines()
                .filter(line -> !CanonicalText.of(line).value().equals(shown))
                .collect(Collectors.joining("\n"));
    }

    private static Envelope envelope(RecordId id, String region) {
        return new Envelope(
                id,
                "judged",
                id.toString(),
                RecordId.UNKNOWN,
                RecordState.LISTED,
                Secrecy.PUBLIC,
                new SecrecyReview(SecrecyReview.Scope.FILE, "", "", PartialDate.UNKNOWN),
                Disclosure.PUBLIC,
                FieldDisclosure.DEFAULTS,
                Set.of(),
                Coded.of(region),
                Language.ZH,
                new Provenance("", "", 0, "", Instant.EPOCH, "evaluation only"));
    }
}
