package org.duijie.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.duijie.domain.Alliance;
import org.duijie.domain.RecordId;
import org.duijie.store.Samples;
import org.duijie.store.json.RecordJson;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/// A database of the first release is brought up to date with everything in it.
class SchemaTest {
    @Test
    void the_outbox_of_the_first_release_is_carried_over() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:upgrade;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1");
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:org/duijie/store/schema")
                .target("1")
                .load()
                .migrate();
        Jdbi jdbi = Jdbi.create(source);
        jdbi.useHandle(handle -> {
            handle.execute("insert into record values ('00000000-0000-8000-8000-000000000001', 'PATENT', 's', 'k',"
                    + " '00000000-0000-8000-8000-000000000002', 'PUBLIC', 'LISTED', 1, 'h', 't', current_timestamp)");
            handle.execute("insert into outbox values (1, '00000000-0000-8000-8000-000000000001')");
        });

        new Schema(source, Schema.SHARED).upgrade();

        long carried = jdbi.withHandle(handle -> handle.createQuery(
                        "select sequence from outbox where record_id =" + " '00000000-0000-8000-8000-000000000001'")
                .mapTo(long.class)
                .one());
        long recommended = jdbi.withHandle(handle -> handle.createQuery("select count(*) from recommended")
                .mapTo(long.class)
                .one());
        assertThat(carried).isEqualTo(1);
        assertThat(recommended).isZero();
    }

    @Test
    void members_of_alliances_that_were_there_before_are_still_members() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:members;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1");
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:org/duijie/store/schema")
                .target("7")
                .load()
                .migrate();
        RecordId member = RecordId.of("test", "member");
        Alliance alliance = Samples.alliance("医用传感器联盟", member);
        Jdbi jdbi = Jdbi.create(source);
        jdbi.useHandle(handle -> {
            handle.execute(
                    "insert into record values (?, 'ALLIANCE', 's', 'k', ?, 'PUBLIC', 'LISTED', 1, 'h', 't', current_timestamp)",
                    alliance.id().value(),
                    alliance.envelope().ownerOrg().value());
            handle.execute(
                    "insert into record_version values (?, 1, 'h', ?, current_timestamp, null)",
                    alliance.id().value(),
                    new RecordJson().write(alliance));
        });

        new Schema(source, Schema.SHARED).upgrade();

        List<UUID> members = jdbi.withHandle(handle -> handle.createQuery("select organisation from alliance_member")
                .mapTo(UUID.class)
                .list());
        assertThat(members).containsExactly(member.value());
    }
}
