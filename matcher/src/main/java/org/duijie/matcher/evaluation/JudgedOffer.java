package org.duijie.matcher.evaluation;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.duijie.domain.Achievement;
import org.duijie.domain.Coded;
import org.duijie.domain.Contact;
import org.duijie.domain.Deal;
import org.duijie.domain.Disclosure;
import org.duijie.domain.Envelope;
import org.duijie.domain.FieldDisclosure;
import org.duijie.domain.Language;
import org.duijie.domain.Maturity;
import org.duijie.domain.PartialDate;
import org.duijie.domain.Party;
import org.duijie.domain.Price;
import org.duijie.domain.Provenance;
import org.duijie.domain.RecordId;
import org.duijie.domain.RecordState;
import org.duijie.domain.Secrecy;
import org.duijie.domain.SecrecyReview;
import org.duijie.domain.text.CanonicalText;

/// An achievement of which only title and text are known, so that judged data takes the very path that users' data
/// takes.
final class JudgedOffer {
    private static final int LONGEST_TITLE = 200;

    private JudgedOffer() {}

    static Achievement of(RecordId id, String title, String text) {
        String written = CanonicalText.of(title).value();
        String fitting = written.length() < 2 ? written + "。。" : written;
        CanonicalText empty = CanonicalText.EMPTY;
        return new Achievement(
                envelope(id),
                CanonicalText.of(fitting.substring(0, Math.min(LONGEST_TITLE, fitting.length()))),
                empty,
                "",
                Coded.of(Achievement.Category.UNKNOWN),
                List.of(),
                Maturity.UNKNOWN,
                new Achievement.Narrative(CanonicalText.of(text), empty, empty, empty, empty, empty, empty),
                List.of(),
                List.of(),
                List.of(),
                List.of(Party.NONE),
                List.of(),
                List.of(),
                new Achievement.Disposal(Party.NONE, ""),
                new Achievement.Funding(
                        Coded.of(Achievement.Funding.Source.UNKNOWN),
                        Coded.of(Achievement.Funding.Programme.UNKNOWN),
                        ""),
                new Achievement.Dates(
                        PartialDate.UNKNOWN, PartialDate.UNKNOWN, PartialDate.UNKNOWN, PartialDate.UNKNOWN),
                List.of(),
                Coded.of(Achievement.Level.UNKNOWN),
                Coded.of(Achievement.Applied.UNKNOWN),
                List.of(),
                new Deal(
                        List.of(),
                        Coded.of(Deal.Pricing.UNKNOWN),
                        Price.UNKNOWN,
                        Coded.of(Deal.Availability.UNKNOWN),
                        PartialDate.UNKNOWN,
                        List.of()),
                List.of(),
                Contact.NONE);
    }

    private static Envelope envelope(RecordId id) {
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
                Coded.of(""),
                Language.ZH,
                new Provenance("", "", 0, "", Instant.EPOCH, "evaluation only"));
    }
}
