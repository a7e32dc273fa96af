package org.duijie.api.rest;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.duijie.api.generated.model.ChallengeDraft;
import org.duijie.api.house.House;
import org.duijie.domain.Challenge;
import org.duijie.domain.Coded;
import org.duijie.domain.Contact;
import org.duijie.domain.Disclosure;
import org.duijie.domain.Envelope;
import org.duijie.domain.FieldDisclosure;
import org.duijie.domain.Language;
import org.duijie.domain.PartialDate;
import org.duijie.domain.Party;
import org.duijie.domain.Provenance;
import org.duijie.domain.RecordId;
import org.duijie.domain.RecordState;
import org.duijie.domain.Secrecy;
import org.duijie.domain.SecrecyReview;
import org.duijie.domain.Stage;
import org.duijie.domain.TransferMode;
import org.duijie.domain.access.Viewer;
import org.duijie.exchange.catalogue.Stored;

/// Turns what an enterprise sent, by API or form, into a challenge, or says everything that is wrong with it at once.
@Singleton
public final class ChallengeDrafts {
    private static final String SOURCE = "duijie";
    private static final int MOST_MONTHS = 240;

    private final House house;

    public ChallengeDrafts(House house) {
        this.house = house;
    }

    /// A new challenge of the member's organisation.
    public Challenge read(ChallengeDraft draft, Viewer.Member member) {
        String key = UUID.randomUUID().toString();
        return read(draft, member, RecordId.of(SOURCE, key), SOURCE, key, member.organisation());
    }

    /// The same challenge with other content.
    public Challenge read(ChallengeDraft draft, Viewer.Member member, Challenge before) {
        Envelope envelope = before.envelope();
        return read(draft, member, before.id(), envelope.sourceSystem(), envelope.sourceKey(), envelope.ownerOrg());
    }

    private Challenge read(
            ChallengeDraft draft, Viewer.Member member, RecordId id, String source, String key, RecordId owner) {
        DraftReader in = new DraftReader(house);
        Challenge.Statement statement = new Challenge.Statement(
                in.text("background", draft.getBackground()),
                in.text("problem", draft.getProblem()),
                in.text("tried", draft.getTried()),
                in.text("constraints", draft.getConstraints()),
                in.text("deliverables", draft.getDeliverables()),
                in.text("acceptance", draft.getAcceptance()),
                in.text("confidential", draft.getConfidential()));
        var title = in.title(draft.getTitle());
        var teaser = in.text("teaser", draft.getTeaser());
        var targets = in.targets(draft.getTargets());
        var mode = in.code("mode", draft.getMode(), Challenge.Mode.MATCH_ONLY, Challenge.Mode.class);
        var bidCloses = in.date("bidCloses", draft.getBidCloses());
        int months = in.number("solveWithinMonths", draft.getSolveWithinMonths(), MOST_MONTHS);
        var budget = in.budget(draft.getBudget());
        var payment = in.code("payment", draft.getPayment(), Challenge.Payment.UNKNOWN, Challenge.Payment.class);
        var cooperation = in.codes("cooperation", draft.getCooperation(), TransferMode.class);
        var rights = in.code(
                "ipOwnership", draft.getIpOwnership(), Challenge.IpOwnership.UNKNOWN, Challenge.IpOwnership.class);
        var wanted = in.code("maturityWanted", draft.getMaturityWanted(), Stage.UNKNOWN, Stage.class);
        var classes = in.fields(draft.getFields());
        Coded<String> region = in.region(draft.getRegion());
        Map<String, Disclosure> disclosure = in.disclosure(draft.getDisclosure());
        var visibleTo = in.code("visibleTo", draft.getVisibleTo(), Disclosure.PUBLIC, Disclosure.class);
        in.finish();
        String whole = title.value()
                + statement.background().value()
                + statement.problem().value();
        Envelope envelope = new Envelope(
                id,
                source,
                key,
                owner,
                Boolean.TRUE.equals(draft.getDraft()) ? RecordState.DRAFT : RecordState.LISTED,
                Secrecy.PUBLIC,
                new SecrecyReview(SecrecyReview.Scope.RECORD, name(member, owner), "", PartialDate.of(member.today())),
                visibleTo.code(),
                new FieldDisclosure(new TreeMap<>(disclosure)),
                visibleTo.code() == Disclosure.MEMBERS ? member.alliancesToday() : Set.of(),
                region,
                language(whole),
                new Provenance("", "", 0, "", house.clock().instant(), ""));
        return new Challenge(
                envelope,
                title,
                teaser,
                statement,
                targets,
                mode,
                Coded.of(Challenge.Regime.SELF),
                new Party(name(member, owner), owner),
                Boolean.TRUE.equals(draft.getAnonymous()),
                bidCloses,
                months,
                budget,
                payment,
                cooperation,
                rights,
                DraftReader.NOTHING,
                DraftReader.NOTHING,
                wanted,
                Boolean.TRUE.equals(draft.getPublicFunds()),
                in.list(draft.getKeywords()),
                classes,
                Contact.NONE);
    }

    private String name(Viewer viewer, RecordId organisation) {
        return house.catalogue()
                .find(viewer, organisation)
                .map(Stored::record)
                .map(record -> record.title().original())
                .orElse("");
    }

    /// By the share of Han characters among letters: a text with less than a tenth of them is English.
    static Language language(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long han = text.codePoints()
                .filter(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN)
                .count();
        if (letters == 0 || han * 2 >= letters) {
            return Language.ZH;
        }
        return han * 10 < letters ? Language.EN : Language.MIXED;
    }
}
