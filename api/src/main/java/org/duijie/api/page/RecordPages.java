package org.duijie.api.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.duijie.api.page.RecordPage.Related;
import org.duijie.api.reading.Reading;
import org.duijie.api.words.Words;
import org.duijie.domain.Achievement;
import org.duijie.domain.Alliance;
import org.duijie.domain.CatalogueRecord;
import org.duijie.domain.Challenge;
import org.duijie.domain.Organisation;
import org.duijie.domain.Party;
import org.duijie.domain.Patent;
import org.duijie.domain.PatentPool;
import org.duijie.domain.RecordId;
import org.duijie.domain.RecordKind;
import org.duijie.domain.Researcher;
import org.duijie.domain.access.ActingPolicy;
import org.duijie.domain.access.Viewer;
import org.duijie.exchange.catalogue.Catalogue;
import org.duijie.exchange.catalogue.Stored;

/// Makes the page of a record, with the records around it.
final class RecordPages {
    private static final int RELATED = 50;

    private final Catalogue catalogue;
    private final Viewer viewer;
    private final Words words;
    private final Cards cards;

    RecordPages(Catalogue catalogue, Viewer viewer, Words words) {
        this.catalogue = catalogue;
        this.viewer = viewer;
        this.words = words;
        this.cards = new Cards(words);
    }

    RecordPage of(Stored stored) {
        CatalogueRecord record = stored.record();
        Reading reading = Reading.of(record, viewer);
        Card card = cards.of(reading);
        String list = listHref(record.recordKind());
        return new RecordPage(
                card.kind(),
                list,
                words.text("tab" + list.replace('/', '.')),
                card.title(),
                card.language(),
                card.badges(),
                new Sections(words).of(reading),
                Sections.withheld(reading, words),
                Sections.loginHelps(reading),
                facts(reading),
                related(record),
                record instanceof PatentPool pool ? new PoolTerms(words).table(pool) : Optional.empty(),
                audit(record));
    }

    private Optional<String> audit(CatalogueRecord record) {
        return ActingPolicy.readsAuditOf(viewer, record.envelope().ownerOrg())
                ? Optional.of(AuditPages.about(record.id()))
                : Optional.empty();
    }

    private static String listHref(RecordKind kind) {
        return Paths.of(kind == RecordKind.POOL ? RecordKind.ALLIANCE : kind);
    }

    private List<Fact> facts(Reading reading) {
        OfferFacts offers = new OfferFacts(words);
        OtherFacts others = new OtherFacts(words);
        return switch (reading.record()) {
            case Achievement achievement -> offers.of(achievement, reading);
            case Patent patent -> offers.of(patent, reading);
            case Researcher researcher -> offers.of(researcher, reading);
            case Challenge challenge -> others.of(challenge, reading);
            case Organisation organisation -> others.of(organisation, reading);
            case Alliance alliance -> others.of(alliance);
            case PatentPool pool -> others.of(pool, title(pool.alliance()));
        };
    }

    /// A pool names its alliance by the source's key; people are told its name.
    private String title(Party party) {
        return catalogue
                .find(viewer, party.id())
                .map(stored -> stored.record().title().original())
                .orElse(party.name());
    }

    private List<Related> related(CatalogueRecord record) {
        return switch (record) {
            case Organisation organisation -> ofOrganisation(organisation);
            case Patent patent -> pools(catalogue.poolsHolding(viewer, patent.id()), false);
            case Achievement achievement -> pools(catalogue.poolsHolding(viewer, achievement.id()), false);
            case Alliance alliance -> List.of(members(alliance), poolsOf(alliance));
            case PatentPool pool -> List.of(entries(pool));
            case Researcher researcher -> List.of();
            case Challenge challenge -> List.of();
        };
    }

    private List<Related> ofOrganisation(Organisation organisation) {
        List<Card> offers = new ArrayList<>(owned(RecordKind.ACHIEVEMENT, organisation));
        offers.addAll(owned(RecordKind.PATENT, organisation));
        List<Related> related = new ArrayList<>();
        related.add(new Related(words.text("record.offers"), words.text("record.none.offers"), offers));
        List<Card> people = owned(RecordKind.RESEARCHER, organisation);
        if (!people.isEmpty()) {
            related.add(new Related(words.text("record.people"), "", people));
        }
        related.add(new Related(
                words.text("record.demands"),
                words.text("record.none.demands"),
                owned(RecordKind.CHALLENGE, organisation)));
        return related;
    }

    /// An anonymous challenge would be given away by standing on its poster's page.
    private List<Card> owned(RecordKind kind, Organisation organisation) {
        return catalogue.ownedBy(viewer, kind, organisation.id(), RELATED).stream()
                .map(stored -> Reading.of(stored.record(), viewer))
                .filter(Reading::namesOwner)
                .map(cards::of)
                .toList();
    }

    private List<Related> pools(List<Stored> pools, boolean evenNone) {
        return pools.isEmpty() && !evenNone
                ? List.of()
                : List.of(new Related(words.text("record.pools"), words.text("record.none"), cards(pools)));
    }

    private Related poolsOf(Alliance alliance) {
        List<Stored> pools = catalogue.list(viewer, RecordKind.POOL, 1000).stream()
                .filter(stored -> stored.record() instanceof PatentPool pool && belongs(pool, alliance))
                .toList();
        return pools(pools, true).getFirst();
    }

    private static boolean belongs(PatentPool pool, Alliance alliance) {
        String name = pool.alliance().name();
        return pool.alliance().id().equals(alliance.id())
                || name.equals(alliance.name().original())
                || name.equals(alliance.envelope().sourceKey());
    }

    private Related members(Alliance alliance) {
        List<Card> members = alliance.members().stream()
                .map(member -> {
                    String role = words.coded(member.role());
                    String time = member.left().isKnown()
                            ? words.text(
                                    "record.members.left", role, words.date(member.joined()), words.date(member.left()))
                            : words.text("record.members.since", role, words.date(member.joined()));
                    String href = member.organisation().id().isKnown()
                            ? Paths.of(
                                    RecordKind.ORGANISATION,
                                    member.organisation().id())
                            : "";
                    return new Card(
                            href,
                            words.code(RecordKind.ORGANISATION),
                            member.organisation().name(),
                            "zh-CN",
                            "",
                            List.of(time),
                            List.of());
                })
                .toList();
        return new Related(words.text("record.members"), words.text("record.none"), members);
    }

    private Related entries(PatentPool pool) {
        Collection<RecordId> ids = pool.entries().stream()
                .map(entry -> entry.item().id())
                .filter(RecordId::isKnown)
                .toList();
        return new Related(
                words.text("record.entries"), words.text("record.none"), cards(catalogue.fetch(viewer, ids)));
    }

    private List<Card> cards(List<Stored> records) {
        return records.stream()
                .map(stored -> cards.of(Reading.of(stored.record(), viewer)))
                .toList();
    }
}
