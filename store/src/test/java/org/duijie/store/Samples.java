package org.duijie.store;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.duijie.domain.Achievement;
import org.duijie.domain.Alliance;
import org.duijie.domain.Challenge;
import org.duijie.domain.Coded;
import org.duijie.domain.Contact;
import org.duijie.domain.Deal;
import org.duijie.domain.Disclosure;
import org.duijie.domain.Envelope;
import org.duijie.domain.FieldDisclosure;
import org.duijie.domain.Language;
import org.duijie.domain.Maturity;
import org.duijie.domain.Organisation;
import org.duijie.domain.PartialDate;
import org.duijie.domain.Party;
import org.duijie.domain.Patent;
import org.duijie.domain.Price;
import org.duijie.domain.Provenance;
import org.duijie.domain.RecordId;
import org.duijie.domain.RecordState;
import org.duijie.domain.Researcher;
import org.duijie.domain.Secrecy;
import org.duijie.domain.SecrecyReview;
import org.duijie.domain.Stage;
import org.duijie.domain.access.Guarded;
import org.duijie.domain.text.CanonicalText;

/// Small valid records: listed and public, unless a test says otherwise.
public final class Samples {
    public static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    public static final RecordId UNIVERSITY = RecordId.of("test", "university");
    public static final RecordId FACTORY = RecordId.of("test", "factory");

    private static final PartialDate SOME_DAY = PartialDate.parse("2020-02-03");
    private static final Deal NO_DEAL = new Deal(
            List.of(),
            Coded.of(Deal.Pricing.UNKNOWN),
            Price.UNKNOWN,
            Coded.of(Deal.Availability.UNKNOWN),
            PartialDate.UNKNOWN,
            List.of());

    private Samples() {}

    public static Envelope envelope(String key) {
        return envelope(key, new Guarded(UNIVERSITY, Disclosure.PUBLIC, RecordState.LISTED, Set.of()));
    }

    public static Envelope envelope(String key, Guarded guarded) {
        return envelope(RecordId.of("test", key), key, guarded, new Provenance("a.csv", "", 2, "", NOON, "CC-BY-4.0"));
    }

    private static Envelope envelope(RecordId id, String key, Guarded guarded, Provenance provenance) {
        return new Envelope(
                id,
                "test",
                key,
                guarded.ownerOrg(),
                guarded.state(),
                Secrecy.PUBLIC,
                new SecrecyReview(SecrecyReview.Scope.FILE, "测试大学", "", SOME_DAY),
                guarded.disclosure(),
                FieldDisclosure.DEFAULTS,
                guarded.audience(),
                Coded.of("110000"),
                Language.ZH,
                provenance);
    }

    public static Achievement achievement(String title) {
        return achievement(envelope(title), title);
    }

    public static Achievement achievement(Envelope envelope, String title) {
        CanonicalText none = CanonicalText.EMPTY;
        return new Achievement(
                envelope,
                CanonicalText.of(title),
                none,
                "",
                Coded.of(Achievement.Category.UNKNOWN),
                List.of(),
                new Maturity(new Coded<>(Stage.PILOT, "中试"), 0, Maturity.TrlScale.NINE, Maturity.TrlSource.NONE),
                new Achievement.Narrative(CanonicalText.of("高强，轻质。"), none, none, none, none, none, none),
                List.of(),
                List.of("碳纤维", "carbon fibre"),
                List.of(),
                List.of(new Party("测试大学", UNIVERSITY)),
                List.of(),
                List.of(),
                new Achievement.Disposal(Party.NONE, ""),
                new Achievement.Funding(
                        Coded.of(Achievement.Funding.Source.UNKNOWN),
                        Coded.of(Achievement.Funding.Programme.UNKNOWN),
                        ""),
                new Achievement.Dates(
                        PartialDate.UNKNOWN, PartialDate.UNKNOWN, PartialDate.parse("2016-02"), PartialDate.UNKNOWN),
                List.of(),
                Coded.of(Achievement.Level.UNKNOWN),
                Coded.of(Achievement.Applied.UNKNOWN),
                List.of(),
                NO_DEAL,
                List.of(),
                Contact.NONE);
    }

    public static Patent patent(String title) {
        return patent(envelope(title), title);
    }

    private static Patent patent(Envelope envelope, String title) {
        return new Patent(
                envelope,
                CanonicalText.of(title),
                CanonicalText.EMPTY,
                Coded.of(Patent.Type.INVENTION),
                "201710601862.3",
                "",
                SOME_DAY,
                PartialDate.UNKNOWN,
                PartialDate.UNKNOWN,
                List.of(new Party("测试大学", UNIVERSITY)),
                List.of(),
                List.of(),
                new Patent.LegalStatus(Coded.of(Patent.Status.UNKNOWN), PartialDate.UNKNOWN, ""),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "",
                NO_DEAL,
                List.of(),
                Contact.NONE);
    }

    /// The same patent, read from elsewhere.
    public static Patent from(Patent patent, Provenance provenance) {
        Envelope before = patent.envelope();
        return patent(
                envelope(before.id(), before.sourceKey(), Guarded.of(before), provenance),
                patent.title().original());
    }

    public static Challenge challenge(String title) {
        CanonicalText none = CanonicalText.EMPTY;
        return new Challenge(
                envelope(title, new Guarded(FACTORY, Disclosure.PUBLIC, RecordState.LISTED, Set.of())),
                CanonicalText.of(title),
                none,
                new Challenge.Statement(none, CanonicalText.of("减重三成"), none, none, none, none, none),
                List.of(),
                Coded.of(Challenge.Mode.MATCH_ONLY),
                Coded.of(Challenge.Regime.SELF),
                new Party("测试工厂", FACTORY),
                false,
                PartialDate.UNKNOWN,
                12,
                Price.UNKNOWN,
                Coded.of(Challenge.Payment.UNKNOWN),
                List.of(),
                Coded.of(Challenge.IpOwnership.UNKNOWN),
                none,
                none,
                Coded.of(Stage.UNKNOWN),
                false,
                List.of(),
                List.of(),
                Contact.NONE);
    }

    public static Organisation organisation(String key, String name, String nameEn) {
        return organisation(envelope(key), name, nameEn);
    }

    public static Organisation organisation(Envelope envelope, String name, String nameEn) {
        return new Organisation(
                envelope,
                CanonicalText.of(name),
                nameEn,
                List.of(),
                "",
                Coded.of(Organisation.Kind.HIGHER_EDUCATION),
                true,
                Coded.of(Organisation.Ownership.UNKNOWN),
                Coded.of(Organisation.Size.UNKNOWN),
                List.of(),
                "CN",
                false,
                CanonicalText.EMPTY,
                Organisation.Verification.VERIFIED,
                Contact.NONE);
    }

    /// An achievement of a given id under a given source key, for collisions that sources should not produce.
    public static Achievement achievement(UUID id, String key, String title) {
        Guarded open = new Guarded(UNIVERSITY, Disclosure.PUBLIC, RecordState.LISTED, Set.of());
        return achievement(envelope(new RecordId(id), key, open, new Provenance("a.csv", "", 2, "", NOON, "")), title);
    }

    public static Researcher researcher(String name, String unit) {
        CanonicalText nothing = CanonicalText.of("");
        return new Researcher(
                envelope(name),
                CanonicalText.of(name),
                Researcher.ClaimState.UNCLAIMED,
                List.of(new Researcher.Affiliation(
                        Party.named(unit), "", "", PartialDate.UNKNOWN, PartialDate.UNKNOWN)),
                CanonicalText.of("热管理"),
                nothing,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Contact.NONE);
    }

    /// A researcher-free catalogue needs an alliance now and then: memberships are read from it.
    public static Alliance alliance(String name, RecordId member) {
        return new Alliance(
                envelope(name),
                CanonicalText.of(name),
                "",
                Coded.of(Alliance.Kind.OTHER),
                List.of(),
                Alliance.LegalForm.LEGAL_PERSON,
                Party.NONE,
                Party.NONE,
                Party.NONE,
                CanonicalText.EMPTY,
                CanonicalText.EMPTY,
                PartialDate.UNKNOWN,
                List.of(new Alliance.Member(
                        new Party("", member), Coded.of(Alliance.MemberRole.MEMBER), SOME_DAY, PartialDate.UNKNOWN)));
    }
}
