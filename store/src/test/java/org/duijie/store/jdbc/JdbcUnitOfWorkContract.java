package org.duijie.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.duijie.domain.Achievement;
import org.duijie.domain.Challenge;
import org.duijie.domain.Organisation;
import org.duijie.domain.RecordId;
import org.duijie.domain.RecordState;
import org.duijie.exchange.catalogue.CatalogueStore;
import org.duijie.exchange.catalogue.UnitOfWork;
import org.duijie.store.Samples;
import org.junit.jupiter.api.Test;

/// What a store in a database promises a command, seen from inside the database too.
abstract class JdbcUnitOfWorkContract extends UnitOfWorkContract {
    abstract JdbcHouse house();

    @Override
    CatalogueStore store() {
        return house().catalogueStore();
    }

    @Override
    UnitOfWork work() {
        return house().unitOfWork();
    }

    @Override
    List<Long> history(RecordId id) {
        return house().jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select version from record_version where record_id = ? order by version")
                        .bind(0, id.value())
                        .mapTo(Long.class)
                        .list());
    }

    @Test
    void whoever_listens_is_told_of_each_commit_that_changed_a_record_and_of_no_other_command() {
        Challenge challenge = Samples.challenge("轻量化车身");
        List<Long> told = new ArrayList<>();
        house().whenChanged(sequence -> {
            assertThat(store().lastSequence()).isEqualTo(sequence);
            told.add(sequence);
        });

        work().run(HOUSE, changes -> changes.put(challenge, 0));
        boolean found =
                work().run(HOUSE, changes -> changes.find(challenge.id()).isPresent());
        assertThatThrownBy(() -> work().run(HOUSE, changes -> {
                    changes.put(challenge.inState(RecordState.PAUSED), 1);
                    throw new IllegalStateException("on second thoughts");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(found).isTrue();
        assertThat(told).containsExactly(1L);
    }

    @Test
    void each_version_ends_when_the_next_begins() {
        Challenge challenge = Samples.challenge("轻量化车身");
        work().run(HOUSE, changes -> changes.put(challenge, 0));
        work().run(HOUSE, changes -> changes.put(challenge.inState(RecordState.PAUSED), 1));

        List<Boolean> joined = house().jdbi()
                .withHandle(
                        handle -> handle.createQuery("""
                                select v.valid_to = w.valid_from and w.valid_to is null
                                from record_version v join record_version w on w.version = v.version + 1""").mapTo(Boolean.class).list());
        assertThat(joined).containsExactly(true);
    }

    @Test
    void a_key_and_a_name_of_any_length_are_stored_and_found() {
        String endless = randomHan(20_000);
        Achievement achievement = Samples.achievement(Samples.envelope(endless), "碳纤维");
        work().run(HOUSE, changes -> changes.put(achievement, 0));
        Organisation unit = Samples.organisation("unit" + endless, "测试大学", endless);
        work().run(HOUSE, changes -> changes.put(unit, 0));

        assertThat(store().find(HOUSE, achievement.id()).orElseThrow().record()).isEqualTo(achievement);
        Optional<RecordId> named = work().run(HOUSE, changes -> changes.organisationNamed(endless));
        assertThat(named).contains(unit.id());
    }

    /// Text that no database can pack into less.
    private static String randomHan(int length) {
        return new Random(7)
                .ints(length, 0x4E00, 0x9FA5)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    void every_statement_sees_what_was_committed_before_it() {
        String level = house().jdbi()
                .withHandle(handle -> handle.getTransactionIsolationLevel().name());

        assertThat(level).isEqualTo("READ_COMMITTED");
    }
}
