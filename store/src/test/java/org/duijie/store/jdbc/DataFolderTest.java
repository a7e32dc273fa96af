package org.duijie.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Random;
import org.duijie.domain.Challenge;
import org.duijie.domain.access.Viewer;
import org.duijie.store.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    private static final Viewer HOUSE = new Viewer.Steward("test");
    private static final Challenge CHALLENGE = Samples.challenge("轻量化车身");

    @TempDir
    Path temp;

    private Path folder() {
        return temp.resolve("deep/er/data");
    }

    private Path database() {
        return folder().resolve("duijie.mv.db");
    }

    private void build() {
        try (JdbcHouse house = JdbcHouse.open(folder())) {
            house.unitOfWork().run(HOUSE, changes -> changes.put(CHALLENGE, 0));
        }
    }

    private void requireIntact() {
        try (JdbcHouse house = JdbcHouse.open(folder())) {
            assertThat(house.catalogueStore()
                            .find(HOUSE, CHALLENGE.id())
                            .orElseThrow()
                            .record())
                    .isEqualTo(CHALLENGE);
        }
    }

    @Test
    void what_was_written_is_there_after_closing_and_opening() {
        build();
        requireIntact();
        requireIntact();
    }

    @Test
    void a_new_folder_is_for_its_owner_alone() throws IOException {
        build();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder())))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(database())))
                .isEqualTo("rw-------");
    }

    @Test
    void a_folder_in_use_is_refused_in_one_line_that_says_what_to_do() {
        try (JdbcHouse house = JdbcHouse.open(folder())) {
            assertThatThrownBy(() -> JdbcHouse.open(folder()))
                    .isInstanceOf(DataFolderInUse.class)
                    .hasMessage(
                            "The data folder %s is in use by another Duijie (process %d): stop that one, work through its"
                                            .formatted(
                                                    folder(),
                                                    ProcessHandle.current().pid())
                                    + " API, or choose another folder with --data.");
            assertThat(house.catalogueStore().lastSequence()).isZero();
        }
        JdbcHouse.open(folder()).close();
    }

    @Test
    void a_folder_in_use_by_another_process_is_refused() throws Exception {
        build();
        Process other = Child.start(OpensAHouse.class, folder().toString());
        try {
            assertThat(other.inputReader().readLine()).isEqualTo("open");
            assertThatThrownBy(() -> JdbcHouse.open(folder()))
                    .isInstanceOf(DataFolderInUse.class)
                    .hasMessageContaining("(process " + other.pid() + ")");
        } finally {
            other.destroyForcibly().waitFor();
        }
        requireIntact();
    }

    @Test
    void a_second_attempt_in_this_process_does_not_open_the_door_for_others() throws Exception {
        try (JdbcHouse house = JdbcHouse.open(folder())) {
            assertThatThrownBy(() -> JdbcHouse.open(folder())).isInstanceOf(DataFolderInUse.class);
            assertThat(house.catalogueStore().lastSequence()).isZero();

            Process other = Child.start(OpensAHouse.class, folder().toString());
            assertThat(other.inputReader().readLine())
                    .startsWith("DataFolderInUse")
                    .contains("(process ");
            assertThat(other.waitFor()).isZero();
        }
    }

    @Test
    void closing_twice_does_not_give_away_who_came_after() {
        JdbcHouse first = JdbcHouse.open(folder());
        first.close();
        try (JdbcHouse second = JdbcHouse.open(folder())) {
            first.close();

            assertThatThrownBy(() -> JdbcHouse.open(folder())).isInstanceOf(DataFolderInUse.class);
            assertThat(second.catalogueStore().lastSequence()).isZero();
        }
    }

    @Test
    void a_path_below_a_file_is_unusable() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "text");

        assertThatThrownBy(() -> JdbcHouse.open(file.resolve("data")))
                .isInstanceOf(DataFolderUnusable.class)
                .hasMessageContaining("cannot be written")
                .hasMessageContaining("--data");
        assertThatThrownBy(() -> JdbcHouse.open(file))
                .isInstanceOf(DataFolderUnusable.class)
                .hasMessageNotContaining("\n");
        assertThat(file).hasContent("text");
    }

    @Test
    void a_read_only_place_is_unusable() {
        assertThatThrownBy(() -> JdbcHouse.open(Path.of("/proc/duijie")))
                .isInstanceOf(DataFolderUnusable.class)
                .hasMessageContaining("/proc/duijie cannot be written");
    }

    @Test
    void a_path_that_would_change_the_database_url_is_refused() {
        assertThatThrownBy(() -> JdbcHouse.open(temp.resolve("a;INIT=x"))).isInstanceOf(DataFolderUnusable.class);
    }

    @Test
    void a_file_of_garbage_is_refused_and_left_as_it_is() throws IOException {
        byte[] garbage = new byte[50_000];
        new Random(1).nextBytes(garbage);
        requireRefusal(garbage);
    }

    @Test
    void an_emptied_file_is_refused_and_left_as_it_is() throws IOException {
        requireRefusal(new byte[0]);
    }

    @Test
    void a_zeroed_file_is_refused_and_left_as_it_is() throws IOException {
        build();
        requireRefusal(new byte[(int) Files.size(database())]);
    }

    @Test
    void a_file_cut_to_its_header_is_refused_and_left_as_it_is() throws IOException {
        build();
        requireRefusal(Arrays.copyOf(Files.readAllBytes(database()), 8192));
    }

    private void requireRefusal(byte[] content) throws IOException {
        Files.createDirectories(folder());
        Files.write(database(), content, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);

        assertThatThrownBy(() -> JdbcHouse.open(folder()))
                .isInstanceOf(DataFolderUnusable.class)
                .hasMessageContaining(folder().toString())
                .hasMessageContaining("from a backup")
                .hasMessageNotContaining("\n");
        assertThat(Files.readAllBytes(database())).isEqualTo(content);
        Files.delete(database());
        JdbcHouse.open(folder()).close();
    }

    @Test
    void what_a_dying_first_start_left_behind_is_no_obstacle() throws IOException {
        Files.createDirectories(folder());
        Files.write(folder().resolve("duijie-unfinished.mv.db"), new byte[] {1, 2, 3});

        build();
        requireIntact();
    }

    @Test
    void a_database_of_a_newer_release_is_refused_by_the_names_of_both_schemas() throws IOException {
        build();
        try (JdbcHouse house = JdbcHouse.open(folder())) {
            house.jdbi().useHandle(handle -> handle.execute("""
                            insert into "flyway_schema_history" ("installed_rank", "version", "description", "type",
                                "script", "checksum", "installed_by", "execution_time", "success")
                            values (99, '99', 'tomorrow', 'SQL', 'V99__tomorrow.sql', 1, 'sa', 1, true)"""));
        }
        byte[] before = Files.readAllBytes(database());

        assertThatThrownBy(() -> JdbcHouse.open(folder()))
                .isInstanceOf(DataFolderUnusable.class)
                .hasMessageMatching("(?s).*was written by a newer Duijie \\(schema 99, this one knows up to \\d+\\).*");
        assertThat(before).isNotEmpty();
    }

    @Test
    void a_refused_folder_is_not_kept_locked() throws IOException {
        Files.createDirectories(folder());
        Files.write(database(), new byte[0]);
        assertThatThrownBy(() -> JdbcHouse.open(folder())).isInstanceOf(DataFolderUnusable.class);
        assertThatThrownBy(() -> JdbcHouse.open(folder())).isInstanceOf(DataFolderUnusable.class);
    }

    @Test
    void another_objection_secret_than_the_database_was_written_with_is_refused() throws IOException {
        build();
        Path secret = folder().resolve("objection.secret");
        String right = Files.readString(secret);
        Files.writeString(secret, "00".repeat(32));

        assertThatThrownBy(() -> JdbcHouse.open(folder()))
                .isInstanceOf(DataFolderUnusable.class)
                .hasMessageContaining("holds another objection.secret than its database was written with: copy");
        Files.delete(secret);
        assertThatThrownBy(() -> JdbcHouse.open(folder()))
                .isInstanceOf(DataFolderUnusable.class)
                .hasMessageContaining("lacks the file objection.secret");
        assertThat(secret).doesNotExist();

        Files.writeString(secret, right);
        requireIntact();
    }

    @Test
    void an_objection_secret_that_is_lost_for_good_is_made_new_when_the_operator_says_so() throws IOException {
        build();
        Path secret = folder().resolve("objection.secret");
        Files.writeString(secret, "new\n");

        requireIntact();
        assertThat(Files.readString(secret)).hasSize(64);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                .isEqualTo("rw-------");
        requireIntact();
    }
}
