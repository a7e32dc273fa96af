package org.duijie.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderBindingIT {
    @TempDir
    Path folder;

    private final PostgresAddress address = PostgresServer.shared().database();

    @Test
    void a_folder_with_a_database_of_its_own_is_not_taken_to_a_server() {
        JdbcHouse.open(folder).close();

        assertThatThrownBy(() -> JdbcHouse.open(folder, Optional.of(address)))
                .isInstanceOf(DataFolderUnusable.class)
                .hasMessageContaining("holds a database of its own (duijie.mv.db)");
    }

    @Test
    void a_folder_of_a_served_database_does_not_begin_one_of_its_own() {
        JdbcHouse.open(folder, Optional.of(address)).close();

        assertThatThrownBy(() -> JdbcHouse.open(folder))
                .isInstanceOf(DataFolderUnusable.class)
                .hasMessageContaining("goes with a PostgreSQL database");
        assertThat(folder.resolve("duijie.mv.db")).doesNotExist();
    }

    @Test
    void a_folder_goes_with_one_database_only() throws Exception {
        JdbcHouse.open(folder, Optional.of(address)).close();
        PostgresAddress other = PostgresServer.shared().database();
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.copy(folder.resolve("objection.secret"), elsewhere.resolve("objection.secret"));
        JdbcHouse.open(elsewhere, Optional.of(other)).close();

        assertThatThrownBy(() -> JdbcHouse.open(folder, Optional.of(other)))
                .isInstanceOf(DataFolderUnusable.class)
                .hasMessageContaining("goes with another database (house ");
        JdbcHouse.open(folder, Optional.of(address)).close();
    }
}
