package org.duijie.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.duijie.domain.ProfileClaim;
import org.duijie.domain.RecordId;
import org.duijie.domain.access.Viewer;
import org.duijie.exchange.catalogue.UnitOfWork;
import org.duijie.exchange.recommendation.Dismissal;
import org.duijie.exchange.recommendation.Memory;
import org.duijie.exchange.recommendation.MemoryKeeper;
import org.duijie.exchange.recommendation.Remembered;
import org.duijie.store.Samples;
import org.junit.jupiter.api.Test;

/// What every keeper of memories promises.
abstract class MemoryKeeperContract {
    private static final RecordId ACCOUNT = RecordId.of("test", "account");
    private static final RecordId OTHER = RecordId.of("test", "other");
    private static final RecordId PROFILE = RecordId.of("test", "profile");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    abstract MemoryKeeper keeper();

    abstract UnitOfWork work();

    private static Remembered shown(String challenge, int place, Optional<Dismissal> dismissal) {
        return new Remembered(RecordId.of("test", challenge), 3, "s".repeat(64), 1, place, DAY, false, dismissal);
    }

    private static Memory memory(Remembered... items) {
        return new Memory(true, 1, DAY, List.of(items));
    }

    @Test
    void nothing_is_remembered_of_somebody_new() {
        assertThat(keeper().recall(ACCOUNT, PROFILE)).isEqualTo(Memory.NONE);
    }

    @Test
    void a_memory_comes_back_as_it_was_kept_and_belongs_to_one_account_and_profile() {
        Dismissal why = new Dismissal(Dismissal.Reason.BUDGET, "不够 '测试' 费", Samples.NOON);
        Memory kept = memory(shown("a", 1, Optional.of(why)), shown("b", 2, Optional.empty()));

        assertThat(keeper().change(ACCOUNT, PROFILE, before -> kept)).isEqualTo(kept);
        assertThat(keeper().recall(ACCOUNT, PROFILE)).isEqualTo(kept);
        assertThat(keeper().recall(OTHER, PROFILE)).isEqualTo(Memory.NONE);
        assertThat(keeper().recall(ACCOUNT, OTHER)).isEqualTo(Memory.NONE);
    }

    @Test
    void a_change_replaces_what_differs_and_removes_what_is_gone() {
        Memory first = memory(shown("a", 1, Optional.empty()), shown("b", 2, Optional.empty()));
        Memory second = new Memory(false, 7, DAY.plusDays(1), List.of(shown("b", 1, Optional.empty())));
        keeper().change(ACCOUNT, PROFILE, before -> first);
        keeper().change(ACCOUNT, PROFILE, before -> second);

        assertThat(keeper().recall(ACCOUNT, PROFILE)).isEqualTo(second);
    }

    @Test
    void a_change_that_fails_changes_nothing() {
        Memory kept = memory(shown("a", 1, Optional.empty()));
        keeper().change(ACCOUNT, PROFILE, before -> kept);

        assertThatThrownBy(() -> keeper().change(ACCOUNT, PROFILE, before -> {
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertThat(keeper().recall(ACCOUNT, PROFILE)).isEqualTo(kept);
    }

    @Test
    void two_changes_at_once_lose_nothing() throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<Memory>> all = java.util.stream.IntStream.range(0, 20)
                    .mapToObj(i -> threads.submit(() -> {
                        start.await();
                        return keeper().change(
                                        ACCOUNT,
                                        PROFILE,
                                        before -> new Memory(true, before.batch() + 1, DAY, before.items()));
                    }))
                    .toList();
            start.countDown();
            for (Future<Memory> one : all) {
                one.get();
            }
        }
        assertThat(keeper().recall(ACCOUNT, PROFILE).batch()).isEqualTo(20);
    }

    @Test
    void claims_are_found_by_profile_by_account_and_by_what_waits() {
        ProfileClaim waiting = ProfileClaim.requested(PROFILE, ACCOUNT, Samples.NOON);
        ProfileClaim refused = ProfileClaim.requested(PROFILE, OTHER, Samples.NOON)
                .decided(false, ACCOUNT, Samples.NOON.plusSeconds(1));
        work().run(new Viewer.Steward("test"), changes -> {
            changes.put(waiting);
            changes.put(refused);
            return true;
        });

        assertThat(keeper().claimsTo(PROFILE)).containsExactly(waiting, refused);
        assertThat(keeper().claimsOf(OTHER)).containsExactly(refused);
        assertThat(keeper().undecided()).containsExactly(waiting);
        assertThat(keeper().claim(waiting.id())).contains(waiting);
        assertThat(keeper().claim(PROFILE)).isEmpty();
    }
}
