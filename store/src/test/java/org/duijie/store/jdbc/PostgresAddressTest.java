package org.duijie.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresAddressTest {
    @Test
    void an_address_never_shows_its_password_nor_its_parameters() {
        PostgresAddress address =
                new PostgresAddress("jdbc:postgresql://a:1,b:2/duijie?sslpassword=hidden", "house", "open-sesame");

        assertThat(address.toString()).isEqualTo("PostgresAddress[house at jdbc:postgresql://a:1,b:2/duijie]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://house:open-sesame@host/duijie",
                "jdbc:postgresql://host/duijie?password=open-sesame",
                "jdbc:postgresql://host/duijie?ssl=true&PASSWORD=open-sesame",
                "jdbc:postgresql://host/duijie?user=open-sesame",
                "jdbc:mysql://host/open-sesame",
                "jdbc:postgresql://host",
                "jdbc:postgresql://host/?sslpassword=open-sesame",
                "postgres://house:open-sesame@host/duijie"
            })
    void a_url_with_a_password_or_without_a_database_is_refused_and_its_secrets_are_not_repeated(String url) {
        assertThatThrownBy(() -> new PostgresAddress(url, "house", "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("open-sesame")
                .hasMessageNotContaining("\n");
    }

    @Test
    void an_address_without_a_user_is_refused() {
        assertThatThrownBy(() -> new PostgresAddress("jdbc:postgresql://host/duijie", "", "x"))
                .hasMessageContaining("database.user");
    }
}
