package org.duijie.api.page;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duijie.domain.Achievement;
import org.duijie.domain.Challenge;
import org.duijie.domain.Coded;
import org.duijie.domain.Contact;
import org.duijie.domain.Deal;
import org.duijie.domain.Disclosure;
import org.duijie.domain.Envelope;
import org.duijie.domain.Field;
import org.duijie.domain.FieldDisclosure;
import org.duijie.domain.Indicator;
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
import org.duijie.domain.Stage;
import org.duijie.domain.TransferMode;
import org.duijie.domain.match.Contribution;
import org.duijie.domain.match.Evidence;
import org.duijie.domain.match.Explanation;
import org.duijie.domain.match.Likelihood;
import org.duijie.domain.match.Match;
import org.duijie.domain.match.MatchList;
import org.duijie.domain.match.Reason;
import org.duijie.domain.text.CanonicalText;

/// Records made by hand, with text that would break a page that does not escape.
public final class HandMade {
    public static final RecordId OWNER = RecordId.of("test", "owner");
    static final String NASTY = "膜 <script>alert(\"1\")</script> & 'x'";

    private HandMade() {}

    static Envelope envelope(String key) {
        return new Envelope(
                RecordId.of("test", key),
                "test",
                key,
                OWNER,
                RecordState.LISTED,
                Secrecy.PUBLIC,
                new SecrecyReview(SecrecyReview.Scope.RECORD, "", "", PartialDate.UNKNOWN),
                Disclosure.PUBLIC,
                new FieldDisclosure(Map.of()),
                Set.of(),
                Coded.of("320505"),
                Language.ZH,
                new Provenance("file.csv", "", 2, "javascript:alert(1)", Instant.EPOCH, ""));
    }

    static CanonicalText text(String text) {
        return CanonicalText.of(text);
    }

    public static Achievement achievement() {
        return new Achievement(
                envelope("achievement"),
                text("抗结垢反渗透膜 " + NASTY),
                CanonicalText.EMPTY,
                "",
                Coded.of(Achievement.Category.APPLIED_TECHNOLOGY),
                List.of(),
                new Maturity(Coded.of(Stage.PILOT), 6, Maturity.TrlScale.NINE, Maturity.TrlSource.DECLARED),
                new Achievement.Narrative(
                        text("在膜面接枝两性离子层，抑制硫酸钙结垢。" + NASTY),
                        text("膜面结垢"),
                        CanonicalText.EMPTY,
                        CanonicalText.EMPTY,
                        CanonicalText.EMPTY,
                        CanonicalText.EMPTY,
                        text("接枝配方是秘密")),
                List.of(new Indicator("通量衰减", Indicator.Relation.AT_MOST, "10", "%", "通量衰减≤10%")),
                List.of("反渗透"),
                List.of(new Field(Field.Scheme.SEI, "SEI-7", Field.Origin.GUESSED, "")),
                List.of(Party.named("江澜大学")),
                List.of(Party.named("膜研究员甲")),
                List.of(),
                new Achievement.Disposal(Party.named("江澜大学"), ""),
                new Achievement.Funding(
                        Coded.of(Achievement.Funding.Source.PUBLIC),
                        Coded.of(Achievement.Funding.Programme.PROVINCE),
                        ""),
                new Achievement.Dates(
                        PartialDate.UNKNOWN, PartialDate.UNKNOWN, PartialDate.parse("2022-03"), PartialDate.UNKNOWN),
                List.of(),
                Coded.of(Achievement.Level.UNKNOWN),
                Coded.of(Achievement.Applied.UNKNOWN),
                List.of(),
                new Deal(
                        List.of(Coded.of(TransferMode.LICENSE)),
                        Coded.of(Deal.Pricing.AGREED),
                        new Price(Price.Kind.RANGE, new BigDecimal("500000"), new BigDecimal("1200000"), "CNY", ""),
                        Coded.of(Deal.Availability.LICENSED_EXCLUSIVELY),
                        PartialDate.UNKNOWN,
                        List.of()),
                List.of(),
                new Contact("科研院", "张三", "13800000000", "zhang@example.org"));
    }

    public static Challenge challenge(boolean anonymous) {
        return new Challenge(
                envelope("challenge"),
                text("高盐废水膜结垢 " + NASTY),
                text("运行两周通量下降"),
                new Challenge.Statement(
                        CanonicalText.EMPTY,
                        text("硫酸钙结垢，清洗频繁"),
                        CanonicalText.EMPTY,
                        CanonicalText.EMPTY,
                        CanonicalText.EMPTY,
                        CanonicalText.EMPTY,
                        text("进水配方是秘密")),
                List.of(),
                Coded.of(Challenge.Mode.MATCH_ONLY),
                Coded.of(Challenge.Regime.SELF),
                new Party("恒澈膜科技有限公司", OWNER),
                anonymous,
                PartialDate.parse("2027-06-30"),
                12,
                new Price(Price.Kind.UP_TO, BigDecimal.ZERO, new BigDecimal("2000000"), "CNY", ""),
                Coded.of(Challenge.Payment.MILESTONES),
                List.of(),
                Coded.of(Challenge.IpOwnership.JOINT),
                CanonicalText.EMPTY,
                CanonicalText.EMPTY,
                Coded.of(Stage.PILOT),
                false,
                List.of(),
                List.of(),
                new Contact("技术部", "李四", "13900000000", ""));
    }

    static MatchList matches() {
        Explanation explanation = new Explanation(
                1.5,
                List.of(
                        new Contribution("words-in-text", 0.75, new Reason.SharedTerms(List.of("结垢", "<膜>"))),
                        new Contribution("meaning-of-need", -0.05, new Reason.CloseMeaning(0.61, "whole")),
                        new Contribution("meaning-of-title", 0.30, new Reason.CloseMeaning(0.61, "title"))));
        Match match = new Match(
                1,
                achievement(),
                explanation.total(),
                new Likelihood(0.62, 0.5, 0.71, 3),
                explanation,
                List.of(new Evidence("summary", 12, 17, "title", 4, 7)));
        return new MatchList(List.of(match), 3, 5, "abc", "model-1");
    }
}
