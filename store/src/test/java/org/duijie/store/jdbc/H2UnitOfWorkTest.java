package org.duijie.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.duijie.domain.Challenge;
import org.duijie.domain.RecordId;
import org.duijie.domain.RecordState;
import org.duijie.exchange.catalogue.CatalogueStore;
import org.duijie.exchange.catalogue.UnitOfWork;
import org.duijie.store.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class H2UnitOfWorkTest extends UnitOfWorkContract {
    private JdbcHouse house;

    @BeforeEach
    void open(@TempDir Path folder) {
        house = JdbcHouse.open(folder);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Override
    CatalogueStore store() {
        return house.catalogueStore();
    }

    @Override
    UnitOfWork work() {
        return house.unitOfWork();
    }

    @Override
    List<Long> history(RecordId id) {
        return house.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select version from record_version where record_id = ? order by version")
                        .bind(0, id.value())
                        .mapTo(Long.class)
                        .list());
    }

    @Test
    void each_version_ends_when_the_next_begins() {
        Challenge challenge = Samples.challenge("轻量化车身");
        work().run(HOUSE, changes -> changes.put(challenge, 0));
        work().run(HOUSE, changes -> changes.put(challenge.inState(RecordState.PAUSED), 1));

        List<Boolean> joined = house.jdbi()
                .withHandle(
                        handle -> handle.createQuery("""
                                select v.valid_to = w.valid_from and w.valid_to is null
                                from record_version v join record_version w on w.version = v.version + 1""").mapTo(Boolean.class).list());
        assertThat(joined).containsExactly(true);
    }
}
