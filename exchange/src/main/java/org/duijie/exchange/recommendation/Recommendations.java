package org.duijie.exchange.recommendation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.duijie.domain.Challenge;
import org.duijie.domain.RecordId;
import org.duijie.domain.RecordKind;
import org.duijie.domain.access.Viewer;
import org.duijie.exchange.Refusal;
import org.duijie.exchange.catalogue.Catalogue;
import org.duijie.exchange.catalogue.Stored;
import org.duijie.exchange.challenge.Directions;
import org.duijie.exchange.challenge.Speaker;

/// Challenges for a researcher. Their person gets a list that remembers; everybody else sees what is near the profile,
/// which says nothing about what its person was shown, wants or has switched off.
public final class Recommendations {
    /// So many near challenges are looked through for those that were not shown yet.
    private static final int DEEP = 300;

    private final Catalogue catalogue;
    private final Directions directions;
    private final ProfileClaims claims;
    private final MemoryKeeper keeper;
    private final Clock clock;

    public Recommendations(
            Catalogue catalogue, Directions directions, ProfileClaims claims, MemoryKeeper keeper, Clock clock) {
        this.catalogue = catalogue;
        this.directions = directions;
        this.claims = claims;
        this.keeper = keeper;
        this.clock = clock;
    }

    /// The current batch, begun anew with the day. Asking again gives the same.
    public Delivered list(Viewer viewer, RecordId researcher, int limit) {
        Optional<Viewer.Member> person = claims.personOf(viewer, researcher);
        if (person.isEmpty()) {
            Directions.Pooled near = directions.recommendations(viewer, researcher, limit);
            return new Delivered(
                    Delivered.Manner.PROFILE,
                    0,
                    near.speakers().stream().map(Delivered.Item::plain).toList(),
                    near.from());
        }
        return deliver(person.get(), researcher, limit, memory -> memory.on(today()));
    }

    /// The batch after `after`; the current one if another has begun since.
    public Delivered next(Viewer viewer, RecordId researcher, long after, int limit) {
        LocalDate today = today();
        Viewer.Member person = claims.requirePerson(viewer, researcher);
        return deliver(person, researcher, limit, memory -> memory.on(today).next(after, today));
    }

    private Delivered deliver(Viewer.Member person, RecordId researcher, int limit, UnaryOperator<Memory> turn) {
        if (!keeper.recall(person.user(), researcher).personalised()) {
            return newest(person, limit);
        }
        Directions.Pooled near = directions.recommendations(person, researcher, DEEP);
        Map<RecordId, Speaker> speakers = new LinkedHashMap<>();
        near.speakers().forEach(speaker -> speakers.put(speaker.record().id(), speaker));
        List<Remembered.Candidate> ranked = candidates(person, speakers);
        LocalDate today = today();
        Memory memory = keeper.change(
                person.user(), researcher, before -> turn.apply(before).filled(ranked, limit, today));
        List<Delivered.Item> items = new ArrayList<>();
        for (Remembered item : memory.current()) {
            Speaker speaker = speakers.get(item.challenge());
            if (speaker != null && items.size() < limit) {
                items.add(new Delivered.Item(speaker, item.again(), item.dismissal()));
            }
        }
        return new Delivered(Delivered.Manner.PERSONAL, memory.batch(), items, near.from());
    }

    private List<Remembered.Candidate> candidates(Viewer.Member person, Map<RecordId, Speaker> speakers) {
        List<Remembered.Candidate> candidates = new ArrayList<>();
        for (Stored stored : catalogue.fetchUnshown(person, speakers.keySet())) {
            if (stored.record() instanceof Challenge challenge) {
                candidates.add(new Remembered.Candidate(
                        challenge.id(), stored.version(), Substance.of(stored, challenge, person)));
            }
        }
        return candidates;
    }

    private Delivered newest(Viewer viewer, int limit) {
        LocalDate today = today();
        List<Delivered.Item> items = new ArrayList<>();
        for (Stored stored : catalogue.newest(
                viewer,
                RecordKind.CHALLENGE,
                record -> record instanceof Challenge challenge && challenge.isOpenOn(today),
                limit)) {
            items.add(Delivered.Item.plain(new Speaker(stored.record(), 0, List.of())));
        }
        return new Delivered(Delivered.Manner.NEWEST, 0, items, directions.status());
    }

    /// What was shown in earlier batches and can still be read, newest first.
    public List<Delivered.Earlier> earlier(Viewer viewer, RecordId researcher, int limit) {
        Viewer.Member person = claims.requirePerson(viewer, researcher);
        List<Remembered> shown =
                keeper.recall(person.user(), researcher).on(today()).earlier();
        Map<RecordId, Stored> readable = new HashMap<>();
        catalogue
                .fetch(person, shown.stream().map(Remembered::challenge).toList())
                .forEach(stored -> readable.put(stored.record().id(), stored));
        List<Delivered.Earlier> earlier = new ArrayList<>();
        for (Remembered item : shown) {
            Stored stored = readable.get(item.challenge());
            if (stored != null && earlier.size() < limit) {
                earlier.add(new Delivered.Earlier(stored.record(), item.shownOn(), item.dismissal()));
            }
        }
        return earlier;
    }

    /// Dismisses a challenge that was shown. Saying it again replaces the reason.
    public Remembered dismiss(
            Viewer viewer, RecordId researcher, RecordId challenge, Dismissal.Reason reason, String note) {
        Dismissal why = new Dismissal(reason, note.strip(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        return decide(viewer, researcher, challenge, Optional.of(why));
    }

    /// Takes a dismissal back; what was never dismissed stays as it is.
    public Remembered restore(Viewer viewer, RecordId researcher, RecordId challenge) {
        return decide(viewer, researcher, challenge, Optional.empty());
    }

    private Remembered decide(Viewer viewer, RecordId researcher, RecordId challenge, Optional<Dismissal> dismissal) {
        Viewer.Member person = claims.requirePerson(viewer, researcher);
        Memory memory = keeper.change(person.user(), researcher, before -> before.with(challenge, dismissal));
        return memory.find(challenge)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.NOT_FOUND,
                        "recommendation.not-found",
                        "This challenge was not recommended to you."));
    }

    /// Everything that was dismissed, latest first.
    public List<Remembered> dismissed(Viewer viewer, RecordId researcher) {
        Viewer.Member person = claims.requirePerson(viewer, researcher);
        return keeper.recall(person.user(), researcher).items().stream()
                .filter(item -> item.dismissal().isPresent())
                .sorted((a, b) -> b.dismissal()
                        .orElseThrow()
                        .at()
                        .compareTo(a.dismissal().orElseThrow().at()))
                .toList();
    }

    public boolean personalised(Viewer viewer, RecordId researcher) {
        Viewer.Member person = claims.requirePerson(viewer, researcher);
        return keeper.recall(person.user(), researcher).personalised();
    }

    /// Switches the personal list on or off, and forgets what was shown and dismissed if asked to. One step, at once,
    /// and without a condition that could refuse it: the last word counts.
    public boolean personalise(Viewer viewer, RecordId researcher, boolean wanted, boolean forget) {
        Viewer.Member person = claims.requirePerson(viewer, researcher);
        return keeper.change(person.user(), researcher, before -> {
                    Memory switched = before.personalised(wanted);
                    return forget ? switched.forgotten() : switched;
                })
                .personalised();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
