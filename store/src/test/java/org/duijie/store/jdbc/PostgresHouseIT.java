package org.duijie.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.duijie.domain.Challenge;
import org.duijie.domain.RecordState;
import org.duijie.domain.Researcher;
import org.duijie.domain.access.Viewer;
import org.duijie.exchange.catalogue.IndexEvent;
import org.duijie.store.Samples;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is refused at the door of a PostgreSQL database, and how several processes share one.
class PostgresHouseIT {
    private static final Viewer HOUSE = new Viewer.Steward("test");

    private final PostgresServer server = PostgresServer.shared();

    @TempDir
    Path temp;

    private JdbcHouse open(String folder, PostgresAddress address) {
        return JdbcHouse.open(temp.resolve(folder), Optional.of(address));
    }

    private AbstractThrowableAssert<?, ? extends Throwable> refused(PostgresAddress address) {
        return assertThatThrownBy(() -> open("refused", address))
                .isInstanceOf(DatabaseUnusable.class)
                .hasMessageStartingWith("The database " + address.shown() + " ")
                .hasMessageNotContaining(address.password())
                .hasMessageNotContaining("\n");
    }

    private static Jdbi sql(PostgresAddress address) {
        return Jdbi.create(address.url(), address.user(), address.password());
    }

    /// Makes the folder a second replica's, as an operator would.
    private Path replica(String name) throws Exception {
        Path folder = Files.createDirectory(temp.resolve(name));
        try (Stream<Path> files = Files.list(temp.resolve("first"))) {
            for (Path file : files.toList()) {
                String called = file.getFileName().toString();
                if (called.equals("objection.secret") || called.startsWith("audit-")) {
                    Files.copy(file, folder.resolve(called), StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
        return folder;
    }

    @Test
    void a_server_that_is_not_there_is_named() {
        refused(new PostgresAddress("jdbc:postgresql://127.0.0.1:1/duijie", "duijie", "secret-word"))
                .hasMessageEndingWith("does not answer (SQL state 08001): start its server, or check database.url.");
    }

    @Test
    void a_wrong_password_is_told_and_not_shown() {
        refused(new PostgresAddress(server.address("duijie").url(), "duijie", "wrong-word"))
                .hasMessageContaining("does not take the password of user “duijie”");
    }

    @Test
    void a_database_that_does_not_exist_is_told_how_it_is_made() {
        refused(server.address("nothing")).hasMessageContaining("does not exist: create it (createdb ");
    }

    @Test
    void a_user_who_may_make_no_tables_is_told() {
        PostgresAddress address = server.database();
        sql(address).useHandle(handle -> handle.execute("create role guest login password 'guest-word'"));

        refused(new PostgresAddress(address.url(), "guest", "guest-word"))
                .hasMessageContaining("does not let user “guest” make tables");
    }

    @Test
    void the_database_of_another_program_is_left_as_it_is() {
        PostgresAddress address = server.database();
        sql(address).useHandle(handle -> handle.execute("create table theirs (one integer)"));

        refused(address).hasMessageContaining("holds tables of another program");

        assertThat(tables(address)).containsExactly("theirs");
    }

    @Test
    void a_schema_of_its_own_is_enough_in_the_database_of_another_program() {
        PostgresAddress address = server.database();
        sql(address).useHandle(handle -> {
            handle.execute("create table theirs (one integer)");
            handle.execute("create schema house");
        });

        open("data", new PostgresAddress(address.url() + "?currentSchema=house", address.user(), address.password()))
                .close();

        assertThat(tables(address)).containsExactly("theirs");
    }

    private static List<String> tables(PostgresAddress address) {
        return sql(address)
                .withHandle(handle -> handle.createQuery("select tablename from pg_tables where schemaname = 'public'")
                        .mapTo(String.class)
                        .list());
    }

    @Test
    void a_database_in_another_encoding_is_refused() {
        server.order("create latin encoding 'LATIN1' locale 'C' template template0 locale_provider libc");

        refused(server.address("latin")).hasMessageContaining("keeps text as LATIN1");
    }

    @Test
    void a_database_of_a_newer_release_is_refused_by_the_names_of_both_schemas() {
        PostgresAddress address = server.database();
        open("data", address).close();
        sql(address).useHandle(handle -> handle.execute("""
                insert into flyway_schema_history (installed_rank, version, description, type, script, checksum,
                    installed_by, execution_time, success)
                values (99, '99', 'tomorrow', 'SQL', 'V99__tomorrow.sql', 1, 'duijie', 1, true)"""));

        refused(address)
                .hasMessageMatching("(?s).*was written by a newer Duijie \\(schema 99, this one knows up to \\d+\\).*");
    }

    @Test
    void commits_wait_for_the_disk_and_waits_end_whatever_the_server_was_told() {
        PostgresAddress address = server.database();
        sql(address).useHandle(handle -> {
            handle.execute("alter role duijie set synchronous_commit = off");
            handle.execute("alter role duijie set lock_timeout = 0");
        });
        try (JdbcHouse house = open("data", address)) {
            assertThat(told(house, "synchronous_commit")).isEqualTo("on");
            assertThat(told(house, "lock_timeout")).isEqualTo("1min");
        } finally {
            sql(address).useHandle(handle -> handle.execute("alter role duijie reset all"));
        }
    }

    private static String told(JdbcHouse house, String setting) {
        return house.jdbi()
                .withHandle(handle -> handle.createQuery("show " + setting)
                        .mapTo(String.class)
                        .one());
    }

    @Test
    void two_replicas_write_in_turn_and_read_what_the_other_wrote() throws Exception {
        PostgresAddress address = server.database();
        try (JdbcHouse first = open("first", address);
                JdbcHouse second = JdbcHouse.open(replica("second"), Optional.of(address));
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> writers = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                JdbcHouse house = i % 2 == 0 ? first : second;
                String title = "成果" + i;
                writers.add(threads.submit(() ->
                        house.unitOfWork().run(HOUSE, changes -> changes.put(Samples.achievement(title), 0))));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }

            List<IndexEvent> events = first.catalogueStore().eventsAfter(0, 100);
            assertThat(events.stream().map(IndexEvent::sequence))
                    .isEqualTo(java.util.stream.LongStream.rangeClosed(1, 40)
                            .boxed()
                            .toList());
            assertThat(second.catalogueStore().eventsAfter(0, 100)).isEqualTo(events);
        }
    }

    @Test
    void a_record_that_another_replica_erased_and_began_anew_is_not_read_from_memory() throws Exception {
        Challenge before = Samples.challenge("轻量化车身");
        Challenge after = before.inState(RecordState.PAUSED);
        PostgresAddress address = server.database();
        try (JdbcHouse first = open("first", address);
                JdbcHouse second = JdbcHouse.open(replica("second"), Optional.of(address))) {
            first.unitOfWork().run(HOUSE, changes -> changes.put(before, 0));
            assertThat(second.catalogueStore()
                            .find(HOUSE, before.id())
                            .orElseThrow()
                            .record())
                    .isEqualTo(before);
            first.unitOfWork().run(HOUSE, changes -> changes.erase(before.id()).size());
            assertThat(second.catalogueStore().find(HOUSE, before.id())).isEmpty();
            first.unitOfWork().run(HOUSE, changes -> changes.put(after, 0));

            assertThat(second.catalogueStore()
                            .find(HOUSE, before.id())
                            .orElseThrow()
                            .record())
                    .isEqualTo(after);
        }
    }

    @Test
    void who_objected_at_one_replica_is_kept_out_at_the_other() throws Exception {
        Researcher person = Samples.researcher("某研究员", "江城大学");
        PostgresAddress address = server.database();
        try (JdbcHouse first = open("first", address);
                JdbcHouse second = JdbcHouse.open(replica("second"), Optional.of(address))) {
            first.unitOfWork().run(HOUSE, changes -> {
                changes.keepOut(person);
                return true;
            });

            boolean out = second.unitOfWork().run(HOUSE, changes -> changes.isKeptOut(person));
            assertThat(out).isTrue();
        }
    }

    @Test
    void many_processes_may_begin_on_an_empty_database_and_one_secret_wins() throws Exception {
        PostgresAddress address = server.database();
        List<String> outcomes = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> starts = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                String folder = "replica" + i;
                starts.add(threads.submit(() -> {
                    try (JdbcHouse house = open(folder, address)) {
                        return house.answers() ? "open" : "odd";
                    } catch (DataFolderUnusable e) {
                        return Files.exists(temp.resolve(folder).resolve("objection.secret")) ? "left over" : "refused";
                    }
                }));
            }
            for (Future<String> start : starts) {
                outcomes.add(start.get());
            }
        }

        assertThat(outcomes).containsExactlyInAnyOrder("open", "refused", "refused", "refused", "refused");
    }
}
