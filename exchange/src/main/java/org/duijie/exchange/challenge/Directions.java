package org.duijie.exchange.challenge;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.duijie.domain.CatalogueRecord;
import org.duijie.domain.Challenge;
import org.duijie.domain.Disclosure;
import org.duijie.domain.Link;
import org.duijie.domain.RecordId;
import org.duijie.domain.RecordKind;
import org.duijie.domain.Researcher;
import org.duijie.domain.access.Viewer;
import org.duijie.domain.match.Evidence;
import org.duijie.exchange.Refusal;
import org.duijie.exchange.catalogue.Catalogue;
import org.duijie.exchange.catalogue.Stored;
import org.duijie.matcher.CatalogueIndex;
import org.duijie.matcher.Need;
import org.duijie.matcher.NeedVectors;
import org.duijie.matcher.Neighbour;
import org.duijie.matcher.Neighbours;
import org.duijie.models.Encoder;

/// The other directions of a match: what is like this challenge or offer, which challenges an offer or a person might
/// answer, and who might take up a challenge. Each asks with the text that the viewer may read.
public final class Directions {
    private static final Set<RecordKind> WORK = EnumSet.of(RecordKind.ACHIEVEMENT, RecordKind.PATENT);
    private static final Set<RecordKind> WORK_AND_PEOPLE =
            EnumSet.of(RecordKind.ACHIEVEMENT, RecordKind.PATENT, RecordKind.RESEARCHER);

    /// So many items near a challenge are asked who made them, and so many people may have made them.
    private static final int ITEMS = 60;

    private static final int PEOPLE = 500;

    /// So many linked works of a researcher are asked for challenges, each for so many.
    private static final int WORKS = 12;

    private static final int CHALLENGES = 30;

    private final Catalogue catalogue;
    private final CatalogueIndex index;
    private final Neighbours neighbours;
    private final Clock clock;
    private final NeedMemory memory = new NeedMemory();

    public Directions(Catalogue catalogue, CatalogueIndex index, Encoder encoder, Clock clock) {
        this.catalogue = catalogue;
        this.index = index;
        this.clock = clock;
        this.neighbours = new Neighbours(
                index,
                encoder,
                (viewer, ids) -> catalogue.fetchUnshown(viewer, ids).stream()
                        .map(Stored::record)
                        .toList());
    }

    /// People or challenges ranked by pooled items, with what they were found in.
    public record Pooled(List<Speaker> speakers, CatalogueIndex.IndexStatus from) {
        public Pooled {
            speakers = List.copyOf(speakers);
        }
    }

    /// Challenges like a challenge; achievements and patents like one of these.
    public Neighbours.Found similar(Viewer viewer, RecordKind kind, RecordId id, int limit) {
        Stored asked = require(viewer, kind, id);
        Set<RecordKind> alike = kind == RecordKind.CHALLENGE ? EnumSet.of(kind) : WORK;
        return shown(viewer, near(viewer, asked, alike, record -> !record.id().equals(id), limit));
    }

    /// The open challenges that an achievement or patent might answer.
    public Neighbours.Found challenges(Viewer viewer, RecordKind kind, RecordId id, int limit) {
        return shown(viewer, near(viewer, require(viewer, kind, id), EnumSet.of(RecordKind.CHALLENGE), open(), limit));
    }

    /// The people who might take up a challenge, each with the work that speaks for them.
    public Pooled team(Viewer viewer, RecordId challenge, int limit) {
        Stored asked = require(viewer, RecordKind.CHALLENGE, challenge);
        Disclosure level = asked.level(viewer);
        Need need = Need.asking(asked.record(), level);
        Neighbours.Found found =
                neighbours.around(viewer, need, meaning(asked, need, level), WORK_AND_PEOPLE, record -> true, ITEMS);
        Map<RecordId, Neighbour> items = new LinkedHashMap<>();
        found.neighbours().forEach(item -> items.put(item.record().id(), item));
        Map<CatalogueRecord, List<Speaker.Item>> byPerson = new LinkedHashMap<>();
        for (Researcher person : people(viewer, items.keySet())) {
            List<Speaker.Item> theirs = new ArrayList<>();
            for (RecordId work : workOf(person)) {
                Neighbour near = items.get(work);
                if (near != null) {
                    theirs.add(item(near.record(), near, near.evidence()));
                }
            }
            byPerson.put(person, theirs);
        }
        return shown(
                viewer,
                new Pooled(
                        Pool.best(
                                byPerson, person -> workOf((Researcher) person).size(), limit),
                        found.from()));
    }

    /// The open challenges for a researcher: those that their profile and their work are nearest to.
    public Pooled recommendations(Viewer viewer, RecordId researcher, int limit) {
        Stored profile = require(viewer, RecordKind.RESEARCHER, researcher);
        Researcher person = (Researcher) profile.record();
        List<RecordId> works = workOf(person).stream().limit(WORKS).toList();
        Map<RecordId, CatalogueRecord> challenges = new TreeMap<>();
        Map<RecordId, List<Speaker.Item>> spokenFor = new TreeMap<>();
        for (Stored work : catalogue.fetchUnshown(viewer, works)) {
            for (Neighbour near : near(viewer, work, EnumSet.of(RecordKind.CHALLENGE), open(), CHALLENGES)
                    .neighbours()) {
                RecordId id = near.record().id();
                challenges.put(id, near.record());
                spokenFor
                        .computeIfAbsent(id, challenge -> new ArrayList<>())
                        .add(item(work.record(), near, turned(near.evidence())));
            }
        }
        Map<CatalogueRecord, List<Speaker.Item>> byChallenge = new LinkedHashMap<>();
        challenges.forEach((id, challenge) -> byChallenge.put(challenge, spokenFor.getOrDefault(id, List.of())));
        return shown(viewer, new Pooled(Pool.best(byChallenge, challenge -> works.size(), limit), index.status()));
    }

    private Neighbours.Found shown(Viewer viewer, Neighbours.Found found) {
        catalogue.show(
                viewer, found.neighbours().stream().map(Neighbour::record).toList());
        return found;
    }

    private Pooled shown(Viewer viewer, Pooled pooled) {
        Map<RecordId, CatalogueRecord> records = new LinkedHashMap<>();
        for (Speaker speaker : pooled.speakers()) {
            records.put(speaker.record().id(), speaker.record());
            speaker.items().forEach(item -> records.put(item.item().id(), item.item()));
        }
        catalogue.show(viewer, records.values());
        return pooled;
    }

    public CatalogueIndex.IndexStatus status() {
        return index.status();
    }

    private Neighbours.Found near(
            Viewer viewer, Stored asked, Set<RecordKind> kinds, Predicate<CatalogueRecord> wanted, int limit) {
        Disclosure level = asked.level(viewer);
        Need need = Need.asking(asked.record(), level);
        return neighbours.near(viewer, need, meaning(asked, need, level), kinds, wanted, limit);
    }

    private NeedVectors meaning(Stored asked, Need need, Disclosure level) {
        NeedMemory.Key key = new NeedMemory.Key(asked.record().id(), asked.version(), level);
        return memory.of(key, () -> neighbours.encode(need));
    }

    private Predicate<CatalogueRecord> open() {
        LocalDate today = LocalDate.now(clock);
        return record -> record instanceof Challenge challenge && challenge.isOpenOn(today);
    }

    /// Those among `items` who are people, and the people whose records link to the others. Nobody who objected.
    private List<Researcher> people(Viewer viewer, Collection<RecordId> items) {
        Set<RecordId> ids = new LinkedHashSet<>(items);
        ids.addAll(index.researchersLinking(viewer, items, PEOPLE));
        List<Researcher> people = new ArrayList<>();
        for (Stored stored : catalogue.fetchUnshown(viewer, ids)) {
            if (stored.record() instanceof Researcher person && person.claimState() != Researcher.ClaimState.OBJECTED) {
                people.add(person);
            }
        }
        return people;
    }

    /// A researcher is the profile with its papers, and the achievements and patents that it links to.
    private static Set<RecordId> workOf(Researcher person) {
        Set<RecordId> work = new LinkedHashSet<>();
        work.add(person.id());
        for (Link link : person.links()) {
            boolean linked = link.kind() == Link.Kind.ACHIEVEMENT || link.kind() == Link.Kind.PATENT;
            if (linked && link.target().isKnown()) {
                work.add(link.target());
            }
        }
        return work;
    }

    private static Speaker.Item item(CatalogueRecord item, Neighbour near, List<Evidence> evidence) {
        return new Speaker.Item(item, near.fused(), near.byWords(), near.byMeaning(), evidence);
    }

    /// Evidence found by asking with the item, as if the challenge had asked.
    private static List<Evidence> turned(List<Evidence> evidence) {
        return evidence.stream()
                .map(e -> new Evidence(
                        e.basis(),
                        e.challengeField(),
                        e.challengeStart(),
                        e.challengeEnd(),
                        e.field(),
                        e.start(),
                        e.end()))
                .toList();
    }

    private Stored require(Viewer viewer, RecordKind kind, RecordId id) {
        Stored stored = catalogue.require(viewer, id);
        if (stored.record().recordKind() != kind) {
            throw new Refusal(
                    Refusal.Kind.NOT_FOUND, "record.not-found", "There is no such record, or you may not see it.");
        }
        return stored;
    }
}
