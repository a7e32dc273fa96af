package org.duijie.exchange.identity;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.duijie.domain.Coded;
import org.duijie.domain.Contact;
import org.duijie.domain.Disclosure;
import org.duijie.domain.Envelope;
import org.duijie.domain.FieldDisclosure;
import org.duijie.domain.Language;
import org.duijie.domain.Organisation;
import org.duijie.domain.PartialDate;
import org.duijie.domain.Provenance;
import org.duijie.domain.RecordState;
import org.duijie.domain.Secrecy;
import org.duijie.domain.SecrecyReview;
import org.duijie.domain.text.CanonicalText;

/// Makes the catalogue's record of an organisation that registered itself.
final class OrganisationRecords {
    private static final String SOURCE = "duijie-registration";

    private OrganisationRecords() {}

    static Organisation of(Registration registration, Instant now) {
        Registration.Claim claim = registration.claim();
        Envelope envelope = new Envelope(
                registration.organisation(),
                SOURCE,
                registration.id().toString(),
                registration.organisation(),
                RecordState.LISTED,
                Secrecy.PUBLIC,
                new SecrecyReview(SecrecyReview.Scope.RECORD, "", "", PartialDate.UNKNOWN),
                Disclosure.PUBLIC,
                new FieldDisclosure(new TreeMap<>(Map.of())),
                Set.of(),
                Coded.of(claim.region()),
                Language.ZH,
                new Provenance("", "", 0, "", now, ""));
        return new Organisation(
                envelope,
                CanonicalText.of(claim.name()),
                "",
                List.of(),
                claim.creditCode(),
                Coded.of(claim.kind()),
                false,
                Coded.of(Organisation.Ownership.UNKNOWN),
                Coded.of(Organisation.Size.UNKNOWN),
                List.of(),
                "CN",
                false,
                CanonicalText.EMPTY,
                Organisation.Verification.VERIFIED,
                Contact.NONE);
    }
}
