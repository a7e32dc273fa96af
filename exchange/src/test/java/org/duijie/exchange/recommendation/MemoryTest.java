package org.duijie.exchange.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.duijie.domain.RecordId;
import org.duijie.exchange.Records;
import org.duijie.exchange.recommendation.Remembered.Candidate;
import org.junit.jupiter.api.Test;

class MemoryTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final Optional<Dismissal> NO_TIME =
            Optional.of(new Dismissal(Dismissal.Reason.NO_CAPACITY, "", Instant.EPOCH));

    private static Candidate candidate(String key, String substance) {
        return new Candidate(Records.id(key), 1, substance);
    }

    private static List<Candidate> candidates(String... keys) {
        return Stream.of(keys).map(key -> candidate(key, "as it was")).toList();
    }

    private static List<RecordId> ids(String... keys) {
        return Stream.of(keys).map(Records::id).toList();
    }

    private static List<RecordId> shown(Memory memory) {
        return memory.current().stream().map(Remembered::challenge).toList();
    }

    private final Memory monday = Memory.NONE.on(MONDAY).filled(candidates("a", "b", "c", "d"), 2, MONDAY);

    @Test
    void the_best_fill_the_first_batch() {
        assertThat(shown(monday)).isEqualTo(ids("a", "b"));
        assertThat(monday.earlier()).isEmpty();
    }

    @Test
    void asking_again_on_the_same_day_changes_nothing_in_whatever_order_they_are_ranked_now() {
        assertThat(monday.on(MONDAY).filled(candidates("d", "b", "a", "c"), 2, MONDAY))
                .isEqualTo(monday);
        assertThat(monday.on(MONDAY).filled(candidates("a", "b", "c", "d"), 1, MONDAY))
                .isEqualTo(monday);
    }

    @Test
    void a_larger_limit_makes_the_batch_longer_at_its_end() {
        Memory longer = monday.on(MONDAY).filled(candidates("d", "c", "b", "a"), 3, MONDAY);

        assertThat(shown(longer)).isEqualTo(ids("a", "b", "d"));
    }

    @Test
    void the_next_batch_and_the_next_day_hold_nothing_that_was_shown() {
        Memory next = monday.next(monday.batch(), MONDAY).filled(candidates("a", "b", "c", "d"), 1, MONDAY);
        Memory tuesday = next.on(TUESDAY).filled(candidates("a", "b", "c", "d"), 5, TUESDAY);

        assertThat(shown(next)).isEqualTo(ids("c"));
        assertThat(shown(tuesday)).isEqualTo(ids("d"));
        assertThat(tuesday.earlier().stream().map(Remembered::challenge)).isEqualTo(ids("c", "a", "b"));
    }

    @Test
    void asking_for_the_batch_after_an_old_one_moves_nothing() {
        Memory next = monday.next(monday.batch(), MONDAY);

        assertThat(next.next(monday.batch(), MONDAY)).isEqualTo(next);
        assertThat(monday.next(99, MONDAY)).isEqualTo(monday);
    }

    @Test
    void what_changed_comes_again_and_says_so() {
        List<Candidate> changed = List.of(candidate("a", "other words"), candidate("b", "as it was"));
        Memory tuesday = monday.on(TUESDAY).filled(changed, 5, TUESDAY);

        assertThat(shown(tuesday)).isEqualTo(ids("a"));
        assertThat(tuesday.current().getFirst().again()).isTrue();
    }

    @Test
    void what_was_dismissed_stays_in_its_place_for_the_day_and_comes_again_only_when_it_changed() {
        Memory dismissed = monday.with(Records.id("a"), NO_TIME);
        assertThat(shown(dismissed.filled(candidates("a", "b"), 2, MONDAY))).isEqualTo(ids("a", "b"));
        assertThat(dismissed.with(Records.id("a"), Optional.empty())).isEqualTo(monday);

        assertThat(shown(dismissed.on(TUESDAY).filled(candidates("a"), 2, TUESDAY)))
                .isEmpty();
        Memory changed = dismissed.on(TUESDAY).filled(List.of(candidate("a", "more money")), 2, TUESDAY);
        assertThat(changed.find(Records.id("a")).orElseThrow().dismissal()).isEmpty();
        assertThat(shown(changed)).isEqualTo(ids("a"));
    }

    @Test
    void a_dismissal_lapses_when_the_challenge_changes_on_the_same_day() {
        Memory changed = monday.with(Records.id("a"), NO_TIME)
                .filled(List.of(candidate("a", "more money"), candidate("b", "as it was")), 2, MONDAY);

        assertThat(shown(changed)).isEqualTo(ids("a", "b"));
        assertThat(changed.current().getFirst().dismissal()).isEmpty();
    }

    @Test
    void a_place_that_a_closed_challenge_left_is_filled_at_the_end() {
        assertThat(shown(monday.filled(candidates("b", "c"), 2, MONDAY))).isEqualTo(ids("a", "b", "c"));
    }

    @Test
    void forgetting_leaves_the_wish_and_makes_everything_new() {
        Memory forgotten = monday.personalised(false).forgotten();

        assertThat(forgotten.items()).isEmpty();
        assertThat(forgotten.personalised()).isFalse();
        assertThat(shown(forgotten.filled(candidates("a", "b"), 2, MONDAY))).isEqualTo(ids("a", "b"));
    }
}
