package org.duijie.exchange.recommendation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duijie.domain.RecordId;

/// What is remembered of one person's recommendations. A value: it says what comes next and never changes.
///
/// Items come in batches. A batch is shown again as it is until another day begins or its reader asks for the next
/// one, so that reloading a page, asking twice or asking for fewer uses nothing up. A batch that was asked for with
/// a larger limit, or in which a challenge has closed, is filled up at its end.
///
/// @param personalised whether the person wants this at all
/// @param batch the number of the current batch; 0 before the first
/// @param day when the current batch began
public record Memory(boolean personalised, long batch, LocalDate day, List<Remembered> items) {
    public static final Memory NONE = new Memory(true, 0, LocalDate.EPOCH, List.of());

    private static final Comparator<Remembered> BY_PLACE = Comparator.comparingInt(Remembered::place);
    private static final Comparator<Remembered> NEWEST_FIRST =
            Comparator.comparingLong(Remembered::batch).reversed().thenComparing(BY_PLACE);

    public Memory {
        items = List.copyOf(items);
    }

    /// A new day has a batch of its own.
    Memory on(LocalDate today) {
        return day.equals(today) ? this : new Memory(personalised, batch + 1, today, items);
    }

    /// The next batch, if `after` is the current one: a second click on the same button moves nothing.
    Memory next(long after, LocalDate today) {
        return after == batch ? new Memory(personalised, batch + 1, today, items) : this;
    }

    /// The current batch with what is new or has changed among `ranked`, up to `limit` that can still be shown.
    Memory filled(List<Remembered.Candidate> ranked, int limit, LocalDate today) {
        Map<RecordId, Remembered> known = new LinkedHashMap<>();
        items.forEach(item -> known.put(item.challenge(), item));
        int shown = 0;
        int place = current().stream().mapToInt(Remembered::place).max().orElse(0);
        List<Remembered.Candidate> fresh = new ArrayList<>();
        for (Remembered.Candidate candidate : ranked) {
            Remembered before = known.get(candidate.challenge());
            boolean same = before != null && before.substance().equals(candidate.substance());
            if (before != null && before.batch() == batch) {
                shown++;
                known.put(candidate.challenge(), same ? before : before.changed(candidate));
            } else if (!same) {
                fresh.add(candidate);
            }
        }
        for (Remembered.Candidate candidate : fresh) {
            if (shown++ < limit) {
                boolean again = known.containsKey(candidate.challenge());
                known.put(
                        candidate.challenge(),
                        new Remembered(
                                candidate.challenge(),
                                candidate.version(),
                                candidate.substance(),
                                batch,
                                ++place,
                                today,
                                again,
                                Optional.empty()));
            }
        }
        return new Memory(personalised, batch, day, new ArrayList<>(known.values()));
    }

    Memory with(RecordId challenge, Optional<Dismissal> dismissal) {
        return new Memory(
                personalised,
                batch,
                day,
                items.stream()
                        .map(item -> item.challenge().equals(challenge) ? item.dismissed(dismissal) : item)
                        .toList());
    }

    Memory personalised(boolean wanted) {
        return new Memory(wanted, batch, day, items);
    }

    /// Nothing but the person's wish. Batches go on counting, so an old “next” stays old.
    Memory forgotten() {
        return new Memory(personalised, batch, day, List.of());
    }

    Optional<Remembered> find(RecordId challenge) {
        return items.stream().filter(item -> item.challenge().equals(challenge)).findFirst();
    }

    List<Remembered> current() {
        return items.stream()
                .filter(item -> item.batch() == batch)
                .sorted(BY_PLACE)
                .toList();
    }

    /// What was shown in earlier batches, newest first.
    List<Remembered> earlier() {
        return items.stream()
                .filter(item -> item.batch() < batch)
                .sorted(NEWEST_FIRST)
                .toList();
    }
}
