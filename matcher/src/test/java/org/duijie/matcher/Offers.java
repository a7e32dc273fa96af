package org.duijie.matcher;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.duijie.domain.Achievement;
import org.duijie.domain.Challenge;
import org.duijie.domain.Coded;
import org.duijie.domain.Contact;
import org.duijie.domain.Deal;
import org.duijie.domain.Disclosure;
import org.duijie.domain.Envelope;
import org.duijie.domain.Field;
import org.duijie.domain.FieldDisclosure;
import org.duijie.domain.Language;
import org.duijie.domain.Link;
import org.duijie.domain.Maturity;
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
import org.duijie.domain.text.CanonicalText;

/// Builds records for tests: public and listed, with as much text as the test gives.
public final class Offers {
    public static final RecordId OWNER = id("江城大学");
    public static final RecordId INVITED = id("江城化工");
    public static final RecordId ALLIANCE = id("热管理联盟");
    private static final PartialDate NEVER = PartialDate.UNKNOWN;
    private static final CanonicalText NOTHING = CanonicalText.EMPTY;

    private final String title;
    private String key;
    private String summary = "";
    private String knowHow = "";
    private List<String> keywords = List.of();
    private List<Field> classes = List.of();
    private Stage stage = Stage.UNKNOWN;
    private Deal.Availability availability = Deal.Availability.UNKNOWN;
    private Researcher.ClaimState claim = Researcher.ClaimState.CLAIMED;
    private RecordId owner = OWNER;
    private RecordState state = RecordState.LISTED;
    private Disclosure disclosure = Disclosure.PUBLIC;
    private final Map<String, Disclosure> fields = new TreeMap<>();
    private Set<RecordId> audience = Set.of(INVITED, ALLIANCE);
    private String region = "";
    private String number = "";
    private List<Link> links = List.of();

    private Offers(String title) {
        this.title = title;
        this.key = title;
    }

    public static Offers titled(String title) {
        return new Offers(title);
    }

    public static RecordId id(String key) {
        return RecordId.of("test", key);
    }

    public Offers key(String other) {
        key = other;
        return this;
    }

    /// The application number of a patent.
    public Offers number(String applicationNo) {
        number = applicationNo;
        return this;
    }

    public Offers linking(Link.Kind kind, String identifier, RecordId target) {
        links = List.of(new Link(kind, identifier, target));
        return this;
    }

    public Offers summary(String text) {
        summary = text;
        return this;
    }

    public Offers knowHow(String text) {
        knowHow = text;
        return this;
    }

    public Offers keywords(String... words) {
        keywords = List.of(words);
        return this;
    }

    public Offers industries(String... codes) {
        classes = List.of(codes).stream()
                .map(code -> new Field(Field.Scheme.SEI, code, Field.Origin.DECLARED, code))
                .toList();
        return this;
    }

    public Offers stage(Stage known) {
        stage = known;
        return this;
    }

    public Offers availability(Deal.Availability known) {
        availability = known;
        return this;
    }

    public Offers claim(Researcher.ClaimState known) {
        claim = known;
        return this;
    }

    public Offers owner(RecordId organisation) {
        owner = organisation;
        return this;
    }

    public Offers state(RecordState now) {
        state = now;
        return this;
    }

    public Offers disclosure(Disclosure level) {
        disclosure = level;
        return this;
    }

    public Offers field(String name, Disclosure level) {
        fields.put(name, level);
        return this;
    }

    public Offers audience(Set<RecordId> parties) {
        audience = parties;
        return this;
    }

    public Offers region(String code) {
        region = code;
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
                new FieldDisclosure(fields),
                audience,
                Coded.of(region),
                Language.ZH,
                new Provenance("", "", 0, "", Instant.EPOCH, ""));
    }

    private Deal deal() {
        return new Deal(
                List.of(), Coded.of(Deal.Pricing.UNKNOWN), Price.UNKNOWN, Coded.of(availability), NEVER, List.of());
    }

    public Achievement achievement() {
        return new Achievement(
                envelope(),
                CanonicalText.of(title),
                NOTHING,
                "",
                Coded.of(Achievement.Category.UNKNOWN),
                List.of(),
                new Maturity(Coded.of(stage), 0, Maturity.TrlScale.NINE, Maturity.TrlSource.NONE),
                new Achievement.Narrative(
                        CanonicalText.of(summary),
                        NOTHING,
                        NOTHING,
                        NOTHING,
                        NOTHING,
                        NOTHING,
                        CanonicalText.of(knowHow)),
                List.of(),
                keywords,
                classes,
                List.of(Party.named("江城大学")),
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
                deal(),
                links,
                Contact.NONE);
    }

    public Patent patent() {
        return new Patent(
                envelope(),
                CanonicalText.of(title),
                CanonicalText.of(summary),
                Coded.of(Patent.Type.INVENTION),
                number,
                "",
                PartialDate.parse("2017-07-21"),
                NEVER,
                NEVER,
                List.of(Party.named("江城大学")),
                List.of(),
                List.of(),
                new Patent.LegalStatus(Coded.of(Patent.Status.GRANTED), NEVER, ""),
                List.of(),
                keywords,
                classes,
                List.of(),
                "",
                deal(),
                links,
                Contact.NONE);
    }

    public Researcher researcher() {
        return new Researcher(
                envelope(),
                CanonicalText.of(title),
                claim,
                List.of(),
                CanonicalText.of(summary),
                NOTHING,
                List.of(),
                keywords,
                classes,
                List.of(),
                List.of(),
                Contact.NONE);
    }

    /// The summary becomes the problem, the know-how the confidential part.
    public Challenge challenge() {
        return new Challenge(
                envelope(),
                CanonicalText.of(title),
                NOTHING,
                new Challenge.Statement(
                        NOTHING,
                        CanonicalText.of(summary),
                        NOTHING,
                        NOTHING,
                        NOTHING,
                        NOTHING,
                        CanonicalText.of(knowHow)),
                List.of(),
                Coded.of(Challenge.Mode.MATCH_ONLY),
                Coded.of(Challenge.Regime.SELF),
                Party.named("江城大学"),
                false,
                NEVER,
                0,
                Price.UNKNOWN,
                Coded.of(Challenge.Payment.UNKNOWN),
                List.of(),
                Coded.of(Challenge.IpOwnership.UNKNOWN),
                NOTHING,
                NOTHING,
                Coded.of(stage),
                false,
                keywords,
                classes,
                Contact.NONE);
    }
}
