package org.duijie.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
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
import org.duijie.domain.Link;
import org.duijie.domain.Maturity;
import org.duijie.domain.Organisation;
import org.duijie.domain.PartialDate;
import org.duijie.domain.Party;
import org.duijie.domain.PatentPool;
import org.duijie.domain.Price;
import org.duijie.domain.Provenance;
import org.duijie.domain.RecordId;
import org.duijie.domain.RecordState;
import org.duijie.domain.Researcher;
import org.duijie.domain.Secrecy;
import org.duijie.domain.SecrecyReview;
import org.duijie.domain.Stage;
import org.duijie.domain.access.Membership;
import org.duijie.domain.access.Role;
import org.duijie.domain.access.Viewer;
import org.duijie.domain.text.CanonicalText;

/// Builds records and viewers for tests. Records are listed, public and without an owner unless the test says so.
public final class Records {
    public static final RecordId UNIVERSITY = id("江城大学");
    public static final RecordId FACTORY = id("江城化工");
    private static final PartialDate NEVER = PartialDate.UNKNOWN;
    private static final CanonicalText NOTHING = CanonicalText.EMPTY;

    private final String key;
    private String title;
    private String text = "";
    private String hidden = "";
    private String unit = "江城大学";
    private RecordId owner = RecordId.UNKNOWN;
    private RecordState state = RecordState.LISTED;
    private Disclosure disclosure = Disclosure.PUBLIC;
    private Set<RecordId> audience = Set.of();
    private int line = 2;
    private PartialDate closes = NEVER;

    private Records(String key) {
        this.key = key;
        this.title = key;
    }

    public static Records keyed(String key) {
        return new Records(key);
    }

    public static RecordId id(String key) {
        return RecordId.of("test", key);
    }

    public static Viewer.Member member(RecordId organisation, Role... roles) {
        return new Viewer.Member(
                id("某人"), organisation, Set.of(roles), List.<Membership>of(), LocalDate.of(2026, 11, 21));
    }

    public Records title(String words) {
        title = words;
        return this;
    }

    public Records text(String words) {
        text = words;
        return this;
    }

    public Records hidden(String words) {
        hidden = words;
        return this;
    }

    public Records unit(String name) {
        unit = name;
        return this;
    }

    public Records owner(RecordId organisation) {
        owner = organisation;
        return this;
    }

    public Records state(RecordState now) {
        state = now;
        return this;
    }

    public Records disclosure(Disclosure level) {
        disclosure = level;
        return this;
    }

    public Records audience(RecordId... parties) {
        audience = Set.of(parties);
        return this;
    }

    /// Until when a challenge takes answers.
    public Records closes(String date) {
        closes = PartialDate.parse(date);
        return this;
    }

    public Records line(int number) {
        line = number;
        return this;
    }

    private Envelope envelope() {
        return new Envelope(
                id(key),
                "test",
                key,
                owner,
                state,
                Secrecy.PUBLIC,
                new SecrecyReview(SecrecyReview.Scope.FILE, "江城大学", "", NEVER),
                disclosure,
                FieldDisclosure.DEFAULTS,
                audience,
                Coded.of(""),
                Language.ZH,
                new Provenance("catalogue.csv", "", line, "", Instant.EPOCH, ""));
    }

    /// The text is the public summary, what is hidden the know-how for the invited.
    public Achievement achievement() {
        return new Achievement(
                envelope(),
                CanonicalText.of(title),
                NOTHING,
                "",
                Coded.of(Achievement.Category.UNKNOWN),
                List.of(),
                Maturity.UNKNOWN,
                new Achievement.Narrative(
                        CanonicalText.of(text), NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, CanonicalText.of(hidden)),
                List.of(),
                List.of(),
                List.of(),
                List.of(Party.named(unit)),
                List.of(),
                List.of(),
                new Achievement.Disposal(Party.NONE, ""),
                new Achievement.Funding(
                        Coded.of(Achievement.Funding.Source.UNKNOWN),
                        Coded.of(Achievement.Funding.Programme.UNKNOWN),
                        ""),
                new Achievement.Dates(NEVER, NEVER, NEVER, NEVER),
                List.of(),
                Coded.of(Achievement.Level.UNKNOWN),
                Coded.of(Achievement.Applied.UNKNOWN),
                List.of(),
                new Deal(
                        List.of(),
                        Coded.of(Deal.Pricing.UNKNOWN),
                        Price.UNKNOWN,
                        Coded.of(Deal.Availability.UNKNOWN),
                        NEVER,
                        List.of()),
                List.of(),
                Contact.NONE);
    }

    /// The text is the problem, for registered users; what is hidden is for the invited.
    public Challenge challenge() {
        return new Challenge(
                envelope(),
                CanonicalText.of(title),
                NOTHING,
                new Challenge.Statement(
                        NOTHING, CanonicalText.of(text), NOTHING, NOTHING, NOTHING, NOTHING, CanonicalText.of(hidden)),
                List.of(),
                Coded.of(Challenge.Mode.MATCH_ONLY),
                Coded.of(Challenge.Regime.SELF),
                Party.named(unit),
                false,
                closes,
                0,
                Price.UNKNOWN,
                Coded.of(Challenge.Payment.UNKNOWN),
                List.of(),
                Coded.of(Challenge.IpOwnership.UNKNOWN),
                NOTHING,
                NOTHING,
                Coded.of(Stage.UNKNOWN),
                false,
                List.of(),
                List.of(),
                Contact.NONE);
    }

    /// The text is what the researcher works on.
    public Researcher researcher(Researcher.ClaimState claim, Link... links) {
        return new Researcher(
                envelope(),
                CanonicalText.of(title),
                claim,
                List.of(),
                CanonicalText.of(text),
                NOTHING,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(links),
                Contact.NONE);
    }

    public Organisation organisation() {
        return new Organisation(
                envelope(),
                CanonicalText.of(title),
                "",
                List.of(),
                "",
                Coded.of(Organisation.Kind.OTHER),
                false,
                Coded.of(Organisation.Ownership.UNKNOWN),
                Coded.of(Organisation.Size.UNKNOWN),
                List.of(),
                "CN",
                false,
                NOTHING,
                Organisation.Verification.VERIFIED,
                Contact.NONE);
    }

    public Alliance alliance(Alliance.Member... members) {
        return new Alliance(
                envelope(),
                CanonicalText.of(title),
                "",
                Coded.of(Alliance.Kind.INDUSTRY_TECHNOLOGY),
                List.of(),
                Alliance.LegalForm.LEGAL_PERSON,
                Party.NONE,
                Party.named(unit),
                Party.named(unit),
                NOTHING,
                NOTHING,
                NEVER,
                List.of(members));
    }

    public PatentPool pool(RecordId... items) {
        return new PatentPool(
                envelope(),
                CanonicalText.of(title),
                Party.named("热管理联盟"),
                List.of(),
                Party.named(unit),
                NEVER,
                List.of(items).stream()
                        .map(item -> new PatentPool.Entry(
                                new Party(item.toString(), item),
                                Coded.of(PatentPool.Relation.NOT_ASSESSED),
                                NEVER,
                                NEVER))
                        .toList(),
                List.of(),
                List.of(),
                List.of());
    }
}
