package org.duijie.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duijie.domain.text.CanonicalText;

/// Plain records for tests: listed, public, with nothing in them but what a test is about.
public final class Records {
    public static final Party UNIT = Party.named("江城大学");
    private static final CanonicalText NOTHING = CanonicalText.EMPTY;
    private static final PartialDate NEVER = PartialDate.UNKNOWN;

    private Records() {}

    public static Envelope envelope(String key) {
        return envelope(key, Secrecy.PUBLIC, Disclosure.PUBLIC, Map.of());
    }

    static Envelope envelope(String key, Disclosure disclosure, Map<String, Disclosure> fields) {
        return envelope(key, Secrecy.PUBLIC, disclosure, fields);
    }

    static Envelope envelope(String key, Secrecy secrecy, Disclosure disclosure, Map<String, Disclosure> fields) {
        return new Envelope(
                RecordId.of("test", key),
                "test",
                key,
                RecordId.UNKNOWN,
                RecordState.LISTED,
                secrecy,
                new SecrecyReview(SecrecyReview.Scope.FILE, "江城大学", "", NEVER),
                disclosure,
                new FieldDisclosure(fields),
                Set.of(),
                Coded.of("420100"),
                Language.ZH,
                new Provenance("catalogue.csv", "", 2, "", Instant.EPOCH, "CC0"));
    }

    public static Achievement achievement(String title) {
        return achievement(envelope(title), title, List.of(UNIT));
    }

    static Achievement achievement(Envelope envelope, String title, List<Party> units) {
        Achievement.Narrative narrative = new Achievement.Narrative(
                CanonicalText.of("摘要"),
                CanonicalText.of("难题"),
                NOTHING,
                CanonicalText.of("应用"),
                NOTHING,
                NOTHING,
                CanonicalText.of("诀窍"));
        return new Achievement(
                envelope,
                CanonicalText.of(title),
                NOTHING,
                "",
                Coded.of(Achievement.Category.UNKNOWN),
                List.of(),
                Maturity.UNKNOWN,
                narrative,
                List.of(),
                List.of(),
                List.of(),
                units,
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
                List.of(),
                Contact.NONE);
    }

    static Deal deal() {
        return new Deal(
                List.of(),
                Coded.of(Deal.Pricing.UNKNOWN),
                Price.UNKNOWN,
                Coded.of(Deal.Availability.UNKNOWN),
                NEVER,
                List.of());
    }

    static Patent patent(PartialDate filed, PartialDate granted, List<Patent.Owner> owners) {
        return new Patent(
                envelope("patent"),
                CanonicalText.of("一种导热凝胶"),
                NOTHING,
                Coded.of(Patent.Type.INVENTION),
                "201710601862.3",
                "",
                filed,
                NEVER,
                granted,
                List.of(UNIT),
                owners,
                List.of(),
                new Patent.LegalStatus(Coded.of(Patent.Status.UNKNOWN), NEVER, ""),
                List.of(
                        new Patent.Claim(1, CanonicalText.of("一种导热凝胶，其特征在于"), 0),
                        new Patent.Claim(2, CanonicalText.of("根据权利要求1"), 1)),
                List.of(),
                List.of(),
                List.of(),
                "",
                deal(),
                List.of(),
                Contact.NONE);
    }

    static Researcher researcher(String name) {
        return new Researcher(
                envelope(name),
                CanonicalText.of(name),
                Researcher.ClaimState.CLAIMED,
                List.of(new Researcher.Affiliation(UNIT, "", "", NEVER, NEVER)),
                CanonicalText.of("热管理"),
                NOTHING,
                List.of("论文甲", "论文乙"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Contact.NONE);
    }

    static Challenge challenge(Envelope envelope, int solveWithinMonths) {
        Challenge.Statement statement = new Challenge.Statement(
                CanonicalText.of("背景"),
                CanonicalText.of("电池热失控"),
                NOTHING,
                NOTHING,
                NOTHING,
                NOTHING,
                CanonicalText.of("配方"));
        return new Challenge(
                envelope,
                CanonicalText.of("电池包热管理"),
                CanonicalText.of("一句话"),
                statement,
                List.of(new Indicator("热导率", Indicator.Relation.AT_LEAST, "1.8", "W/(m·K)", "热导率≥1.8")),
                Coded.of(Challenge.Mode.MATCH_ONLY),
                Coded.of(Challenge.Regime.SELF),
                UNIT,
                false,
                NEVER,
                solveWithinMonths,
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

    static Organisation organisation(String name, String creditCode) {
        return new Organisation(
                envelope(name),
                CanonicalText.of(name),
                "",
                List.of(),
                creditCode,
                Coded.of(Organisation.Kind.OTHER),
                false,
                Coded.of(Organisation.Ownership.UNKNOWN),
                Coded.of(Organisation.Size.UNKNOWN),
                List.of(),
                "CN",
                false,
                NOTHING,
                Organisation.Verification.UNVERIFIED,
                Contact.NONE);
    }

    static Alliance alliance(Alliance.LegalForm form, Party liableUnit) {
        return new Alliance(
                envelope("alliance"),
                CanonicalText.of("热管理联盟"),
                "",
                Coded.of(Alliance.Kind.INDUSTRY_TECHNOLOGY),
                List.of(),
                form,
                liableUnit,
                UNIT,
                UNIT,
                CanonicalText.of("章程"),
                CanonicalText.of("简介"),
                NEVER,
                List.of(new Alliance.Member(UNIT, Coded.of(Alliance.MemberRole.CHAIR), NEVER, NEVER)));
    }

    static PatentPool pool(String... items) {
        return new PatentPool(
                envelope("pool"),
                CanonicalText.of("热管理专利池"),
                Party.named("热管理联盟"),
                List.of(),
                UNIT,
                NEVER,
                List.of(items).stream()
                        .map(item -> new PatentPool.Entry(
                                Party.named(item), Coded.of(PatentPool.Relation.NOT_ASSESSED), NEVER, NEVER))
                        .toList(),
                List.of(new PatentPool.Mandate(UNIT, "普通许可", NEVER, NEVER)),
                List.of(),
                List.of());
    }
}
